package dev.meshloft.editor.highlight;

import dev.meshloft.editor.text.LineSplice;
import java.util.Arrays;
import java.util.function.IntFunction;

/// The lexer's state at the start of every line. After an edit the lines near it are cut again; an open quote changes
/// everything below, which is done when somebody looks there.
final class LexedLines {

    /// So many lines behind an edit are cut at once.
    private static final int AT_ONCE = 300;

    private final YamlLexer lexer = new YamlLexer();
    private final IntFunction<String> lineText;
    private final int atOnce;
    private int[] states = {YamlLexer.start()};
    private int count = 1;
    /// States up to here are right; those behind fit each other, but maybe not this one. The last line when all are
    /// right.
    private int right;

    LexedLines(IntFunction<String> lineText) {
        this(lineText, AT_ONCE);
    }

    LexedLines(IntFunction<String> lineText, int atOnce) {
        this.lineText = lineText;
        this.atOnce = atOnce;
    }

    int stateAt(int line) {
        if (line > right) {
            goOn(line);
        }
        return states[line];
    }

    /// Straight through the text: asking for each of many lines costs several times as much.
    void load(String text, int lines) {
        states = new int[lines];
        count = lines;
        right = lines - 1;
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
        boolean all = right == count - 1;
        int[] target = size > states.length ? Arrays.copyOf(states, size + size / 8) : states;
        System.arraycopy(states, keepFrom, target, keepFrom + splice.growth(), count - keepFrom);
        states = target;
        count = size;
        right = all ? count - 1 : splice.first() < right ? Math.max(splice.first(), right + splice.growth()) : right;
    }

    /// Goes on past `mustReach` until a line starts in the state it had, but not too far.
    ///
    /// @return the last line whose look may have changed
    int relex(int from, int mustReach) {
        goOn(from);
        int far = Math.min(count - 1, mustReach + atOnce);
        if (right < count - 1) {
            far = Math.max(far, right); // there is one place where states do not fit; there must not be two
        }
        for (int line = from; line < far; line++) {
            int next = next(line);
            if (line + 1 >= mustReach && states[line + 1] == next) {
                right = line < right ? right : count - 1;
                return line;
            }
            states[line + 1] = next;
        }
        right = far;
        return count - 1;
    }

    private void goOn(int wanted) {
        while (right < Math.min(wanted, count - 1)) {
            int next = next(right);
            if (states[right + 1] == next) {
                right = count - 1;
                return;
            }
            states[++right] = next;
        }
    }

    private int next(int line) {
        return lexer.lex(lineText.apply(line), states[line], IGNORE);
    }

    private static final YamlLexer.Sink IGNORE = (type, start, end) -> {};
}
