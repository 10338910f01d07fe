package dev.meshloft.app.form;

import dev.meshloft.app.form.model.FormField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/// Fields below each other with their labels in one column. A field that stays keeps its controls.
final class FieldColumn extends VBox {

    private static final double NARROW = 80;
    static final double WIDE = 152;
    private static final int NARROW_LETTERS = 12;

    private final FormDesk desk;
    private List<FieldView<?>> views = List.of();
    private double least = NARROW;

    FieldColumn(FormDesk desk) {
        this.desk = desk;
        getStyleClass().add("form-column");
    }

    List<FieldView<?>> views() {
        return views;
    }

    void show(List<? extends FormField> fields) {
        List<FieldView<?>> next = new ArrayList<>();
        for (FormField field : fields) {
            Optional<FieldView<?>> known = views.stream()
                    .filter(view -> view.fits(field) && !next.contains(view))
                    .findFirst();
            known.ifPresent(view -> view.update(field));
            next.add(known.orElseGet(() -> FieldViews.of(desk, field)));
        }
        List<Node> nodes = next.stream().<Node>map(FieldView::node).toList();
        if (!nodes.equals(getChildren())) {
            keepingFocus(() -> getChildren().setAll(nodes));
        }
        views = List.copyOf(next);
        align();
    }

    /// How wide the labels are at least, so that they stand below those around.
    void setLeastLabelWidth(double width) {
        least = width;
        align();
    }

    private void align() {
        boolean roomy = views.stream().anyMatch(view -> needsRoom(view.field()));
        double width = roomy ? WIDE : least;
        views.forEach(view -> view.setLabelWidth(width));
    }

    private static boolean needsRoom(FormField field) {
        return switch (field) {
            case FormField.Section _, FormField.Cards _, FormField.Card _, FormField.Destinations _, FormField.Note _ ->
                false;
            case FormField.Text _,
                    FormField.Choice _,
                    FormField.Chips _,
                    FormField.Labels _,
                    FormField.Row _,
                    FormField.Conditions _,
                    FormField.Locked _ -> field.head().label().length() > NARROW_LETTERS;
        };
    }

    private void keepingFocus(Runnable change) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        int caret = focused instanceof TextInputControl text ? text.getCaretPosition() : -1;
        change.run();
        if (focused != null && focused.getScene() != null && !focused.isFocused() && isInside(focused)) {
            focused.requestFocus();
            if (focused instanceof TextInputControl text) {
                text.positionCaret(caret);
            }
        }
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }
}
