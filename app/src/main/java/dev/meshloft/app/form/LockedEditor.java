package dev.meshloft.app.form;

import dev.meshloft.app.form.model.FormEdit;
import dev.meshloft.app.form.model.FormField;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.yaml.ValueOrigin;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A value that only the text can show, with the way there. One that an anchor brings tells which, how many other
/// places
/// have it, and can be made the object's own.
final class LockedEditor extends FieldView<FormField.Locked> {

    private static final double TEXT_WIDTH = 140;

    private final Label text = Rows.text("", "mono", "secondary");
    private final Label badge = Rows.fixed("", "chip");
    private final Label reason = Rows.text("", "small", "hint");
    private final Hyperlink link = Rows.link("", this::show);
    private final Hyperlink detach = Rows.link("Detach here", this::detach);
    private final HBox box = new HBox(8, text, badge, reason, Rows.gap(), link, detach);

    LockedEditor(FormDesk desk) {
        super(desk, FormField.Locked.class);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("form-locked");
        link.setMinWidth(Region.USE_PREF_SIZE);
        detach.setMinWidth(Region.USE_PREF_SIZE);
        badge.managedProperty().bind(badge.visibleProperty());
        detach.managedProperty().bind(detach.visibleProperty());
    }

    @Override
    Region node() {
        return box;
    }

    @Override
    void show(FormField.Locked now) {
        ValueOrigin origin = now.origin().orElse(null);
        String anchor = anchor(origin);
        text.setText(now.text());
        text.setMaxWidth(origin == null ? Double.MAX_VALUE : TEXT_WIDTH);
        text.setMinWidth(origin == null ? 0 : Math.min(TEXT_WIDTH, text.prefWidth(-1)));
        badge.setVisible(origin != null);
        badge.setText("from " + (anchor.isEmpty() ? "<<" : "&" + anchor));
        detach.setVisible(origin != null);
        detach.setAccessibleText("Detach " + now.head().label() + " here");
        reason.setText(origin == null ? now.reason() : others(origin));
        link.setText(origin == null ? "Show in YAML" : anchor.isEmpty() ? "Edit it there" : "Edit at &" + anchor);
    }

    private void show() {
        field().origin()
                .ifPresentOrElse(
                        origin -> desk().showSource(origin.source()),
                        () -> desk().showInText(field().head().path()));
    }

    private void detach() {
        String name = field().head().label();
        desk().edit("Detach " + name, "", FormEdit.detach(field().head().path()));
    }

    private static String anchor(@Nullable ValueOrigin origin) {
        return switch (origin) {
            case ValueOrigin.Aliased aliased -> aliased.anchor();
            case ValueOrigin.Merged merged -> merged.anchor();
            case ValueOrigin.Here _ -> "";
            case null -> "";
        };
    }

    private static String others(ValueOrigin origin) {
        int others = switch (origin) {
            case ValueOrigin.Aliased aliased -> aliased.others();
            case ValueOrigin.Merged merged -> merged.others();
            case ValueOrigin.Here _ -> 0;
        };
        return others == 0 ? "" : others == 1 ? "1 more place" : others + " more places";
    }

    @Override
    Node target() {
        return link;
    }
}
