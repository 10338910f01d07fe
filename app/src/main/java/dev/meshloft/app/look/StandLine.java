package dev.meshloft.app.look;

import java.util.List;
import javafx.scene.layout.HBox;

/// A line at the edge of a view that says what its content is not: not complete yet, not current, not all of it. It is
/// not there while there is nothing to say.
public final class StandLine extends HBox {

    private List<String> shown = List.of();

    public StandLine() {
        getStyleClass().add("not-run");
        clear();
    }

    /// @param style of the icon and the head: `unknown`, `warning`, `error`
    public void show(String icon, String style, String head, String words) {
        List<String> next = List.of(icon, style, head, words);
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        getChildren()
                .setAll(
                        Icon.of(icon, 14).styled(style),
                        Rows.fixed(head, "small", "status-" + style),
                        Rows.text(words, "small", "secondary"));
        appear(true);
    }

    /// There is nothing to say.
    public void clear() {
        shown = List.of();
        appear(false);
    }

    private void appear(boolean there) {
        setVisible(there);
        setManaged(there);
    }
}
