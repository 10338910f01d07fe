package dev.meshloft.editor.highlight;

import java.util.function.Consumer;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A line of YAML outside of the area, coloured like those within.
public final class StyledLine {

    private StyledLine() {}

    /// A line that nothing is known of above.
    public static TextFlow of(String line) {
        return of(line, sink -> new YamlLexer().lex(line, YamlLexer.start(), sink));
    }

    /// @param tokens sends the line's tokens
    public static TextFlow of(String line, Consumer<YamlLexer.Sink> tokens) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("code-line");
        int[] end = {0};
        tokens.accept((type, from, to) -> {
            add(flow, line.substring(end[0], from), "");
            add(flow, line.substring(from, to), type.styleClass());
            end[0] = to;
        });
        add(flow, line.substring(end[0]), "");
        return flow;
    }

    private static void add(TextFlow flow, String part, String styleClass) {
        if (!part.isEmpty()) {
            Text text = new Text(part);
            text.getStyleClass().add("text");
            if (!styleClass.isEmpty()) {
                text.getStyleClass().add(styleClass);
            }
            flow.getChildren().add(text);
        }
    }
}
