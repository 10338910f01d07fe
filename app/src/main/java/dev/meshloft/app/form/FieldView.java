package dev.meshloft.app.form;

import dev.meshloft.app.form.model.FormField;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Shows one field, and goes on showing it while its value changes: focus, caret and scrolling stay.
abstract class FieldView<F extends FormField> {

    static final PseudoClass PARTNER = PseudoClass.getPseudoClass("partner");
    static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Class<F> type;
    private final FormDesk desk;
    private @Nullable F field;

    FieldView(FormDesk desk, Class<F> type) {
        this.desk = desk;
        this.type = type;
    }

    abstract Region node();

    /// The field has changed.
    abstract void show(F now);

    /// Where the keyboard goes when the field is to be edited.
    abstract Node target();

    /// The fields inside this one.
    List<FieldView<?>> below() {
        return List.of();
    }

    /// How wide the column of labels is that this field stands in.
    void setLabelWidth(double width) {}

    /// Makes the inside visible.
    void unfold() {}

    final FormDesk desk() {
        return desk;
    }

    final F field() {
        F now = field;
        if (now == null) {
            throw new IllegalStateException("nothing shown yet");
        }
        return now;
    }

    /// Whether the other field can be shown in place of this one.
    final boolean fits(FormField other) {
        return type.isInstance(other)
                && (field == null || field.head().path().equals(other.head().path()));
    }

    final void update(FormField next) {
        F now = type.cast(next);
        boolean same = now.equals(field);
        field = now;
        if (!same) {
            show(now);
            node().pseudoClassStateChanged(CHANGED, now.head().changed());
        }
    }
}
