package dev.meshloft.app.form;

import dev.meshloft.app.form.model.FormField;

/// The view of each sort of field.
final class FieldViews {

    private FieldViews() {}

    /// A field with its label.
    static FieldView<?> of(FormDesk desk, FormField field) {
        FieldView<?> view = switch (field) {
            case FormField.Text _ -> new LineView<>(desk, FormField.Text.class, new TextEditor(desk));
            case FormField.Choice _ -> new LineView<>(desk, FormField.Choice.class, new ChoiceEditor(desk));
            case FormField.Chips _ -> new LineView<>(desk, FormField.Chips.class, new ChipsEditor(desk));
            case FormField.Labels _ -> new LineView<>(desk, FormField.Labels.class, new LabelsEditor(desk));
            case FormField.Locked _ -> new LineView<>(desk, FormField.Locked.class, new LockedEditor(desk));
            case FormField.Conditions _ -> new LineView<>(desk, FormField.Conditions.class, new ConditionsEditor(desk));
            case FormField.Row _ -> new LineView<>(desk, FormField.Row.class, new RowEditor(desk));
            case FormField.Section _ -> new SectionView(desk);
            case FormField.Cards _ -> new CardsView(desk);
            case FormField.Card _ -> new CardView(desk);
            case FormField.Destinations _ -> new DestinationsView(desk);
            case FormField.Note _ -> new NoteView(desk);
        };
        view.update(field);
        return view;
    }

    /// A field without its label, for a row of several.
    static FieldView<?> bare(FormDesk desk, FormField field) {
        FieldView<?> view = switch (field) {
            case FormField.Text _ -> new TextEditor(desk);
            case FormField.Choice _ -> new ChoiceEditor(desk);
            case FormField.Chips _ -> new ChipsEditor(desk);
            case FormField.Locked _ -> new LockedEditor(desk);
            case FormField.Labels _,
                    FormField.Conditions _,
                    FormField.Row _,
                    FormField.Section _,
                    FormField.Cards _,
                    FormField.Card _,
                    FormField.Destinations _,
                    FormField.Note _ -> of(desk, field);
        };
        view.update(field);
        return view;
    }
}
