package dev.meshloft.editor.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.editor.text.LineSplice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YamlLexerTest {

    @Test
    void keysValuesAndComments() {
        check("timeout: 2s # soon", "key:timeout punct:: num:2s com:# soon");
        check(
                "- destination: { host: reviews, weight: 90 }",
                "punct:- key:destination punct:: punct:{ key:host punct::"
                        + " str:reviews punct:, key:weight punct:: num:90 punct:}");
        check("a: b#c", "key:a punct:: str:b#c");
        check("\"quoted key\" : 'it''s'", "key:\"quoted key\" punct:: str:'it''s'");
        check("url: http://x:80/y", "key:url punct:: str:http://x:80/y");
        check("# only", "com:# only");
    }

    @Test
    void values() {
        check("- 1", "punct:- num:1");
        check("- -1.5e-3", "punct:- num:-1.5e-3");
        check("- 0x1F", "punct:- num:0x1F");
        check("- 1h30m", "punct:- num:1h30m");
        check("- 64Mi", "punct:- num:64Mi");
        check("- 1.2.3.4", "punct:- str:1.2.3.4");
        check("- v1", "punct:- str:v1");
        check("- true", "punct:- bool:true");
        check("- ~", "punct:- bool:~");
        check("- no", "punct:- bool:no");
        check("- truely", "punct:- str:truely");
    }

    @Test
    void anchorsTagsMarkers() {
        check("a: &x !!str b", "key:a punct:: anchor:&x tag:!!str str:b");
        check("<<: *x", "key:<< punct:: anchor:*x");
        check("--- # doc", "marker:--- com:# doc");
        check("%YAML 1.2", "marker:%YAML 1.2");
        check("---x", "str:---x");
    }

    @Test
    void mistakes() {
        check("\ta: b", "error:\t key:a punct:: str:b");
        check("a: @b", "key:a punct:: error:@ str:b");
    }

    @Test
    void blockScalarsEndWhereIndentationDoes() {
        check(
                "a: |-  # why\n  text: not a key\n\n   more\nb: 1",
                "key:a punct:: punct:|- com:# why / str:text: not a key" + " /  / str:more / key:b punct:: num:1");
        check("- k: >\n    x\n  l: 2", "punct:- key:k punct:: punct:> / str:x / key:l punct:: num:2");
        check("- |\n x\n- 1", "punct:- punct:| / str:x / punct:- num:1");
        check("a: |2\n   x\n y: 1", "key:a punct:: punct:|2 / str:x / key:y punct:: num:1");
        check("--- |\ntext\n---\na: 1", "marker:--- punct:| / str:text / marker:--- / key:a punct:: num:1");
    }

    @Test
    void quotedStringsOverLines() {
        check(
                "a: \"one\n  two: x\\\"\n  three\" # c\nb: 1",
                "key:a punct:: str:\"one / str:  two: x\\\" / str:  three\"" + " com:# c / key:b punct:: num:1");
        check("a: 'one\n--- \nb: 1", "key:a punct:: str:'one / marker:--- / key:b punct:: num:1");
    }

    @Test
    void plainScalarsOverLines() {
        check("a: one\n  \"two\n  three\nb: 1", "key:a punct:: str:one / str:\"two / str:three / key:b punct:: num:1");
        check("a: one\n  b: 2", "key:a punct:: str:one / key:b punct:: num:2");
        check("match: x\n  - uri", "key:match punct:: str:x / punct:- str:uri");
    }

    @Test
    void flowOverLines() {
        check(
                "a: [1,\n  b: c]\nd: e",
                "key:a punct:: punct:[ num:1 punct:, / key:b punct:: str:c punct:] / key:d punct::" + " str:e");
    }

    /// The states kept line by line are those of a fresh pass over the whole text.
    @Test
    void randomEditsKeepTheStates() {
        Random random = new Random(11);
        List<String> lines = new ArrayList<>(List.of("a: 1", "b: |", "  x", "c: 2"));
        LexedLines lexed = new LexedLines(lines::get, 2);
        lexed.load(String.join("\n", lines), lines.size());
        for (int i = 0; i < 3_000; i++) {
            int first = random.nextInt(lines.size());
            int removed = random.nextInt(Math.min(3, lines.size() - first));
            int added = random.nextInt(3);
            lines.subList(first, first + removed + 1).clear();
            for (int k = 0; k <= added; k++) {
                lines.add(first, LINES[random.nextInt(LINES.length)]);
            }
            lexed.move(new LineSplice(first, removed, added, false));
            lexed.relex(first, first + added + 1);
            LexedLines fresh = new LexedLines(lines::get);
            fresh.load(String.join("\n", lines), lines.size());
            int to = random.nextInt(4) == 0 ? lines.size() : random.nextInt(lines.size() + 1);
            for (int line = 0; line < to; line++) {
                assertEquals(fresh.stateAt(line), lexed.stateAt(line), i + ": line " + line + " of " + lines);
            }
        }
    }

    @Test
    void everyInputGetsTokensInOrder() {
        Random random = new Random(5);
        YamlLexer lexer = new YamlLexer();
        int state = YamlLexer.start();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder line = new StringBuilder();
            for (int k = random.nextInt(12); k > 0; k--) {
                line.append(PARTS.charAt(random.nextInt(PARTS.length())));
            }
            int[] end = {0};
            state = lexer.lex(line.toString(), state, (type, from, to) -> {
                assertTrue(end[0] <= from && from < to && to <= line.length(), () -> type + " in " + line);
                end[0] = to;
            });
        }
    }

    private static final String PARTS = "ab1 \t:-?,[]{}#&*!|>'\"%@`\\~😀";

    private static final String[] LINES = {
        "a: 1", "b: |", "  x", "", "c: \"open", "close\"", "d: [", "]", "---", "  - e: 'q", "k: plain", "    deep"
    };

    private static void check(String text, String expected) {
        YamlLexer lexer = new YamlLexer();
        int state = YamlLexer.start();
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            List<String> tokens = new ArrayList<>();
            state = lexer.lex(
                    line,
                    state,
                    (type, start, end) ->
                            tokens.add(type.styleClass().substring(5) + ":" + line.substring(start, end)));
            lines.add(String.join(" ", tokens));
        }
        assertEquals(Arrays.asList(expected.split(" / ", -1)), lines);
    }
}
