package dev.meshloft.editor.highlight;

import dev.meshloft.editor.text.LineSplice;
import java.util.Arrays;
import java.util.function.IntFunction;

/// The lexer's state at the start of every line, kept up to date line by line.
final class LexedLines {

    private final YamlLexer lexer = new YamlLexer();
    private final IntFunction<String> lineText;
    private int[] states = {YamlLexer.start()};
    private int count = 1;

    LexedLines(IntFunction<String> lineText) {
        this.lineText = lineText;
    }

    int stateAt(int line) {
        return states[line];
    }

    /// Straight through the text: asking an area of many lines for each of them costs several times as much.
    void load(String text, int lines) {
        states = new int[lines];
        count = lines;
        states[0] = YamlLexer.start();
        int start = 0;
        for (int line = 0; line + 1 < lines; line++) {
            int end = text.indexOf('\n', start);
            states[line + 1] = lexer.lex(text.substring(start, end), states[line], IGNORE);
            start = end + 1;
        }
    }

    /// Makes room for written lines; they have to be [#relex]ed.
    void move(LineSplice splice) {
        int keepFrom = splice.first() + splice.removed() + 1;
        int size = count + splice.growth();
        int[] target = size > states.length ? Arrays.copyOf(states, size + size / 8) : states;
        System.arraycopy(states, keepFrom, target, keepFrom + splice.growth(), count - keepFrom);
        states = target;
        count = size;
    }

    /// Goes on past `mustReach` until a line starts in the state it had.
    ///
    /// @return the last line whose look may have changed
    int relex(int from, int mustReach) {
        for (int line = from; line + 1 < count; line++) {
            int next = lexer.lex(lineText.apply(line), states[line], IGNORE);
            if (line + 1 >= mustReach && states[line + 1] == next) {
                return line;
            }
            states[line + 1] = next;
        }
        return count - 1;
    }

    private static final YamlLexer.Sink IGNORE = (type, start, end) -> {};
}
