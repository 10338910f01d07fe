package dev.meshloft.editor;

import dev.meshloft.editor.icon.Icon;
import dev.meshloft.editor.icon.IconView;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// One sentence above the text, hidden when there is nothing to say.
final class NoticeBar extends Label {

    NoticeBar(Icon icon) {
        setGraphic(new IconView(icon, 14));
        getStyleClass().add("editor-notice");
        setMaxWidth(Double.MAX_VALUE);
        setWrapText(true);
        say(null);
    }

    void say(@Nullable String sentence) {
        setText(sentence == null ? "" : sentence);
        setVisible(sentence != null);
        setManaged(sentence != null);
    }
}
