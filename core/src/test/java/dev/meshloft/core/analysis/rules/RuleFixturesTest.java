package dev.meshloft.core.analysis.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.Layer;
import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.text.SourceText;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each fixture says in comments what its rule finds: `# expect: <rule-id> <message>` on the line above the
/// finding, and behind it `# fix: <title>` for a fix that is offered. A file without any is a negative case.
final class RuleFixturesTest {

    private static final String EXPECT = "# expect: ";
    private static final String FIX = "# fix: ";

    static Stream<Path> cases() {
        return Fixtures.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatIsExpected(Path fixture) {
        String text = Fixtures.read(fixture);
        String rule = Fixtures.ruleOf(fixture);
        assertEquals(
                String.join("\n", expected(text)),
                String.join("\n", found(text, relevant(fixture, rule, text))),
                fixture.toString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fixesAsExpected(Path fixture) {
        Path fixed = fixture.resolveSibling(fixture.getFileName().toString().replace(".yaml", ".fixed.yaml"));
        String text = Fixtures.read(fixture);
        assertEquals(text.contains(FIX), Files.exists(fixed), "a fix needs a file with its result, and no other does");
        if (Files.exists(fixed)) {
            List<TextEdit> edits = relevant(fixture, Fixtures.ruleOf(fixture), text).stream()
                    .flatMap(diagnostic -> diagnostic.fixes().stream())
                    .map(QuickFix::edits)
                    .flatMap(List::stream)
                    .map(FileEdit::change)
                    .flatMap(change -> change.edits().stream())
                    .toList();
            assertEquals(Fixtures.read(fixed), new TextChange(edits).apply(text));
        }
    }

    private static List<Diagnostic> relevant(Path fixture, String rule, String text) {
        List<Diagnostic> all =
                Fixtures.check(fixture.getFileName().toString(), text).diagnostics();
        for (Diagnostic each : all) {
            boolean own = each.rule().id().equals(rule);
            boolean broken =
                    each.rule().layer() != Layer.ANALYSIS && each.rule().layer() != Layer.ADMISSION;
            assertTrue(own || !broken, () -> fixture + " is itself broken: " + each);
            assertTrue(!each.rule().id().equals("internal"), each::message);
        }
        return all.stream().filter(each -> each.rule().id().equals(rule)).toList();
    }

    private static List<String> expected(String text) {
        List<String> lines = text.lines().toList();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith(EXPECT)) {
                expected.add((targetLine(lines, i) + 1) + ": " + line.substring(EXPECT.length()));
            } else if (line.startsWith(FIX)) {
                expected.add((targetLine(lines, i) + 1) + ": fix " + line.substring(FIX.length()));
            }
        }
        return expected;
    }

    private static int targetLine(List<String> lines, int comment) {
        int line = comment;
        while (line < lines.size() && isExpectation(lines.get(line).strip())) {
            line++;
        }
        return line;
    }

    private static boolean isExpectation(String line) {
        return line.startsWith(EXPECT) || line.startsWith(FIX);
    }

    private static List<String> found(String text, List<Diagnostic> diagnostics) {
        SourceText source = SourceText.of(text);
        List<String> found = new ArrayList<>();
        for (Diagnostic each : diagnostics) {
            int line = source.position(each.at().range().start()).line();
            found.add(line + ": " + each.rule().id() + " " + each.message());
            each.fixes().forEach(fix -> found.add(line + ": fix " + fix.title()));
        }
        return found;
    }
}
