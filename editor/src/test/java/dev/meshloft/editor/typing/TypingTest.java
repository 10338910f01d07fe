package dev.meshloft.editor.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.editor.text.ShownEdit;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/// In these texts `|` is the caret and `^`, when there, the selection's other end.
class TypingTest {

    @Test
    void enter() {
        check("a:|", SmartKeys::enter, "a:\n  |");
        check("  b: 1|", SmartKeys::enter, "  b: 1\n  |");
        check("  - name: x|", SmartKeys::enter, "  - name: x\n    |");
        check("- match:|", SmartKeys::enter, "- match:\n    |");
        check("k: >-|", SmartKeys::enter, "k: >-\n  |");
        check("k: {|}", SmartKeys::enter, "k: {\n  |\n}");
        check("  # note:|", SmartKeys::enter, "  # note:\n  |");
        check("a:\n  - x\n  - |", SmartKeys::enter, "a:\n  - x\n|");
        check("  a|  b", SmartKeys::enter, "  a\n  |b");
    }

    @Test
    void indentation() {
        check("a|b", LineCommands::indent, "a |b");
        check("^a\nb|", LineCommands::indent, "  ^a\n  b|");
        check("^  a\n b\nc|", LineCommands::outdent, "^a\nb\nc|");
        check("    a|", LineCommands::outdent, "  a|");
    }

    @Test
    void comments() {
        check("  a: 1|", LineCommands::toggleComment, "  # a: 1|");
        check("  # a: 1|", LineCommands::toggleComment, "  a: 1|");
        check("^a:\n\n  b|", LineCommands::toggleComment, "# ^a:\n\n#   b|");
        check("#a|", LineCommands::toggleComment, "a|");
    }

    @Test
    void movingAndCopyingLines() {
        checkSome("a\nb|\nc", LineCommands::moveUp, "b|\na\nc");
        checkSome("a\nb|\nc", LineCommands::moveDown, "a\nc\nb|");
        checkSome("|a", LineCommands::moveUp, "");
        check("a|\nb", LineCommands::duplicate, "a\na|\nb");
        checkSome("^a\nb\n|c\nd", LineCommands::moveDown, "c\n^a\nb\n|d");
    }

    @Test
    void pairs() {
        typed("k: |", '"', "k: \"|\"");
        typed("k: \"a|\"", '"', "k: \"a\"|");
        typed("k: {|}", '}', "k: {}|");
        typed("it|", '\'', "");
        typed("k: ^a|", '[', "k: [^a|]");
        typed("# it |", '\'', "");
        checkSome("k: {|}", SmartKeys::backspace, "k: |");
        checkSome("k: a|}", SmartKeys::backspace, "");
    }

    private static void typed(String before, char typed, String after) {
        checkSome(before, (lines, selection) -> SmartKeys.character(typed, lines, selection), after);
    }

    private static void check(String before, BiFunction<Lines, Selection, Typed> command, String after) {
        checkSome(before, command.andThen(Optional::of), after);
    }

    /// `after` is empty when nothing is done.
    private static void checkSome(String before, BiFunction<Lines, Selection, Optional<Typed>> command, String after) {
        String unmarked = before.replace("|", "").replace("^", "");
        int caret = before.replace("^", "").indexOf('|');
        int mark = before.replace("|", "").indexOf('^');
        Selection selection = new Selection(mark < 0 ? caret : mark, caret);
        assertEquals(
                after,
                command.apply(Lines.of(unmarked), selection)
                        .map(done -> marked(unmarked, done))
                        .orElse(""));
    }

    private static String marked(String text, Typed typed) {
        StringBuilder out = new StringBuilder(text);
        for (ShownEdit edit : typed.edits().reversed()) {
            out.replace(edit.start(), edit.end(), edit.replacement());
        }
        if (typed.anchor() == typed.caret()) {
            return out.insert(typed.caret(), '|').toString();
        }
        boolean forward = typed.anchor() < typed.caret();
        out.insert(Math.max(typed.anchor(), typed.caret()), forward ? '|' : '^');
        return out.insert(Math.min(typed.anchor(), typed.caret()), forward ? '^' : '|')
                .toString();
    }
}
