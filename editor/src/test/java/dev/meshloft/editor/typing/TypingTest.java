package dev.meshloft.editor.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.editor.text.Lines;
import dev.meshloft.editor.text.Selection;
import dev.meshloft.editor.text.ShownEdit;
import java.util.List;
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
        check("- reviews|", SmartKeys::enter, "- reviews\n- |");
        check("  - \"*.shop: x\"|", SmartKeys::enter, "  - \"*.shop: x\"\n  - |");
        check("  - http://a:80 |", SmartKeys::enter, "  - http://a:80 \n  - |");
        check("  - name: x|", SmartKeys::enter, "  - name: x\n    |");
        check("  - |x", SmartKeys::enter, "  - \n    |x");
        check("  - |", SmartKeys::enter, "|");
        check("  - {a: 1}|", SmartKeys::enter, "  - {a: 1}\n    |");
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
        check("a|\nb", LineCommands::copyDown, "a\na|\nb");
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
        check("k: {|}", Deletions::back, "k: |");
        check("k: a|}", Deletions::back, "k: |}");
    }

    @Test
    void deleting() {
        check("    |a", Deletions::back, "  |a");
        check("   |a", Deletions::back, "  |a");
        check("a\n|b", Deletions::back, "a|b");
        check("😀|", Deletions::back, "|");
        check("|😀x", Deletions::forward, "|x");
        check("host: reviews.storefront|", Deletions::wordBack, "host: reviews.|");
        check("host: |my-app.ns", Deletions::wordForward, "host: |.ns");
        check("a\nb|c\nd", LineCommands::delete, "a\nd|");
        check("a\nb|", LineCommands::delete, "a|");
        check("|", LineCommands::delete, "|");
    }

    @Test
    void words() {
        moved("|host: my-app.ns", Moves::wordRight, "host|: my-app.ns");
        moved("host:| my-app.ns", Moves::wordRight, "host: my-app|.ns");
        moved("a|\n  b", Moves::wordRight, "a\n  |b");
        moved("a\n|b", Moves::wordLeft, "a|\nb");
        moved("host: my-app|.ns", Moves::wordLeft, "host: |my-app.ns");
        moved("  ab|c", Moves::home, "  |abc");
        moved("  |abc", Moves::home, "|  abc");
        moved("a😀|b", Moves::left, "a|😀b");
        moved("ab\n😀|", Moves::up, "ab|\n😀");
        assertEquals(new Selection(6, 12), Words.around(Lines.of("host: my-app.ns"), 12));
        assertEquals(new Selection(12, 14), Words.around(Lines.of("host: my-app.. x"), 14));
    }

    @Test
    void joiningAndCopying() {
        checkSome("a:|\n  b", LineCommands::join, "a:| b");
        checkSome("# a|\n# b", LineCommands::join, "# a| b");
        checkSome("a|", LineCommands::join, "");
        check("a|\nb", LineCommands::copyUp, "a|\na\nb");
        check("x ^ab| y", LineCommands::duplicate, "x ab^ab| y");
    }

    @Test
    void pastedLinesFitTheirPlace() {
        pasted("spec:\n    |", "- name: a\n  route:\n  - x", "spec:\n    - name: a\n      route:\n      - x|");
        pasted("spec:\n  |", "      a: 1\n      b: 2", "spec:\n  a: 1\n  b: 2|");
        pasted("spec:\n  |", "a: 1\n      b: 2\n", "spec:\n  a: 1\n  b: 2\n|");
        pasted("  |", "match:\n        - uri\n          x", "  match:\n  - uri\n    x|");
        pasted("|x", "  a\n  b", "  a\n  b|x");
        pasted("k: |", "a\n  b", "k: a\n  b|");
        pasted("  - |", "- name: a\n  b: 1", "  - name: a\n    b: 1|");
        pasted("  - |", "name: a\nb: 1", "  - name: a\n    b: 1|");
        pasted("  - |", "    - name: a\n      b: 1\n    - name: c\n", "  - name: a\n    b: 1\n  - name: c\n|");
        pasted("spec:\n  http: |", "- name: a\n  b: 1", "spec:\n  http:\n    - name: a\n      b: 1|");
        pasted("spec:|", "  host: a\n  port: 1\n", "spec:\n  host: a\n  port: 1\n|");
        pasted("note: |", "one: two\nthree", "note:\n  one: two\n  three|");
        pasted("  # see: |", "a: 1\nb: 2", "  # see: a: 1\nb: 2|");
        pasted("  - match:|", "- uri: x\n  a: b", "  - match:\n      - uri: x\n        a: b|");
    }

    @Test
    void pastedObjectsAreDocumentsOfTheirOwn() {
        String object = "    apiVersion: v1\n    kind: Service\n    metadata:\n      name: a\n";
        String put = "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n";
        pasted("|", object, put + "|");
        pasted("a: 1\n  |", object, "a: 1\n---\n" + put + "|");
        pasted("a: 1\n---\n|", object, "a: 1\n---\n" + put + "|");
        pasted("a: 1\n|\nb: 2\n", put, "a: 1\n---\n" + put + "|---\nb: 2\n");
        pasted("a: 1\n|", "---\n" + put, "a: 1\n---\n" + put + "|");
        pasted("a: 1\n|\n---\nb: 2\n", "# two\n" + put, "a: 1\n---\n# two\n" + put + "|---\nb: 2\n");
    }

    @Test
    void commandsAtSeveralCaretsAreOneEdit() {
        Lines lines = Lines.of("a: 1\nb: 2");
        Typed.Together together = Typed.together(List.of(
                Typed.at(9, 9, "x", 10), Typed.at(4, 4, "x", 5), LineCommands.toggleComment(lines, Selection.at(0))));

        assertEquals(
                List.of(new ShownEdit(0, 0, "# "), new ShownEdit(4, 4, "x"), new ShownEdit(9, 9, "x")),
                together.edits());
        assertEquals(List.of(Selection.at(13), Selection.at(7), Selection.at(2)), together.selections());
        assertEquals(
                1,
                Typed.together(List.of(
                                LineCommands.toggleComment(lines, Selection.at(1)),
                                LineCommands.toggleComment(lines, Selection.at(3))))
                        .edits()
                        .size(),
                "one comment for two carets in a line");
    }

    private static void pasted(String before, String text, String after) {
        check(before, (lines, selection) -> Pasting.paste(lines, selection, text), after);
    }

    private static void moved(String before, Moves.Move move, String after) {
        check(before, (lines, selection) -> Typed.move(Selection.at(move.from(lines, selection))), after);
    }

    private static void typed(String before, char typed, String after) {
        checkSome(before, (lines, selection) -> SmartKeys.character("" + typed, lines, selection), after);
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
