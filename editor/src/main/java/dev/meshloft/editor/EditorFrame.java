package dev.meshloft.editor;

import dev.meshloft.editor.icon.Icon;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.jspecify.annotations.Nullable;

/// What stands around the text: the header and notices above, the ruler at the right.
final class EditorFrame extends BorderPane {

    private final StackPane headerSlot = new StackPane();
    private final NoticeBar readOnly = new NoticeBar(Icon.LOCK);
    private final NoticeBar size = new NoticeBar(Icon.INFO);

    EditorFrame(EditorParts parts) {
        StackPane text = new StackPane(new VirtualizedScrollPane<>(parts.surface.area()), parts.surface.overlay());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(text.widthProperty());
        clip.heightProperty().bind(text.heightProperty());
        text.setClip(clip);
        text.getStyleClass().add("editor-text");
        headerSlot.getStyleClass().add("editor-header");
        setTop(new VBox(headerSlot, readOnly, size, parts.findBar));
        setCenter(text);
        setRight(parts.ruler);
        showHeader(null);
    }

    void showHeader(@Nullable Node given) {
        headerSlot.getChildren().setAll(given == null ? List.of() : List.of(given));
        headerSlot.setVisible(given != null);
        headerSlot.setManaged(given != null);
    }

    /// Why the text cannot be edited; null when it can.
    void sayReadOnly(@Nullable String reason) {
        readOnly.say(reason);
    }

    void sayPlain(boolean plain) {
        size.say(plain ? "This file is larger than 20 MB. It is shown without colours." : null);
    }
}
