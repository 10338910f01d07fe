package dev.meshloft.editor.highlight;

import java.util.List;

/// Lines of YAML that do not change, ready to be coloured one by one. Safe on any thread.
public final class LexedText {

    private static final int LONGEST_LINE = 4_000;

    private final List<String> lines;
    private final int[] states;

    private LexedText(List<String> lines, int[] states) {
        this.lines = lines;
        this.states = states;
    }

    public static LexedText of(List<String> lines) {
        YamlLexer lexer = new YamlLexer();
        int[] states = new int[lines.size()];
        int state = YamlLexer.start();
        for (int line = 0; line < states.length; line++) {
            states[line] = state;
            state = lexer.lex(lines.get(line), state, (_, _, _) -> {});
        }
        return new LexedText(lines, states);
    }

    /// Names the tokens of a line, from 0.
    public void tokens(int line, YamlLexer.Sink sink) {
        String text = lines.get(line);
        if (text.length() <= LONGEST_LINE) {
            new YamlLexer().lex(text, states[line], sink);
        }
    }
}
