package dev.meshloft.editor.bench;

import dev.meshloft.editor.highlight.YamlLexer;
import java.util.Collection;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// The baseline: RichTextFX as its own demos use it, line numbers and all, the whole text coloured anew on each change.
record WholeFileArea(Parent root, CodeArea area) {

    WholeFileArea(String text) {
        this(area(text));
    }

    private WholeFileArea(CodeArea area) {
        this(new StackPane(new VirtualizedScrollPane<>(area)), area);
    }

    private static CodeArea area(String text) {
        CodeArea area = new CodeArea();
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        area.textProperty().addListener((all, before, now) -> area.setStyleSpans(0, colours(now)));
        area.replaceText(text);
        return area;
    }

    private static StyleSpans<Collection<String>> colours(String text) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        YamlLexer lexer = new YamlLexer();
        int[] at = {0};
        int start = 0;
        int state = YamlLexer.start();
        for (String line : text.split("\n", -1)) {
            int lineStart = start;
            state = lexer.lex(line, state, (type, from, to) -> {
                spans.add(List.of(), lineStart + from - at[0]);
                spans.add(List.of(type.styleClass()), to - from);
                at[0] = lineStart + to;
            });
            start += line.length() + 1;
        }
        spans.add(List.of(), text.length() - at[0]);
        return spans.create();
    }
}
