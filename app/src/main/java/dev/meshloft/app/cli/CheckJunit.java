package dev.meshloft.app.cli;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.workspace.FileFailure;
import dev.meshloft.core.workspace.OpenFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A report in the XML form of JUnit that build servers read: a file is a suite, an object a test, and a problem at or
/// above the threshold a failure.
final class CheckJunit {

    private static final String FILE_TEST = "text";

    private final CheckReport report;
    private final Severity failOn;
    private final List<String> lines = new ArrayList<>();

    private CheckJunit(CheckReport report, Severity failOn) {
        this.report = report;
        this.failOn = failOn;
    }

    static List<String> of(CheckReport report, Severity failOn) {
        CheckJunit xml = new CheckJunit(report, failOn);
        xml.write();
        return xml.lines;
    }

    private void write() {
        lines.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        lines.add("<testsuites name=\"meshloft check\">");
        report.inputs().files().forEach(this::suite);
        report.inputs().failures().forEach(this::unreadable);
        lines.add("</testsuites>");
    }

    private void suite(OpenFile file) {
        Map<String, List<Diagnostic>> tests = new LinkedHashMap<>();
        tests.put(FILE_TEST, new ArrayList<>());
        file.resources().forEach(each -> tests.putIfAbsent(each.key().toString(), new ArrayList<>()));
        report.analysis().diagnostics().stream()
                .filter(each ->
                        each.at().file().equals(file.id()) && each.severity().atLeast(failOn))
                .forEach(each -> tests.computeIfAbsent(name(each), _ -> new ArrayList<>())
                        .add(each));
        long failed = tests.values().stream().filter(each -> !each.isEmpty()).count();
        lines.add("  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\">"
                .formatted(escape(file.id().path()), tests.size(), failed));
        tests.forEach((name, problems) -> test(file.id().path(), name, problems));
        lines.add("  </testsuite>");
    }

    private static String name(Diagnostic problem) {
        ResourceKey key = problem.resource();
        return key == null ? FILE_TEST : key.toString();
    }

    private void test(String file, String name, List<Diagnostic> problems) {
        String opening = "    <testcase classname=\"%s\" name=\"%s\"".formatted(escape(file), escape(name));
        if (problems.isEmpty()) {
            lines.add(opening + "/>");
            return;
        }
        lines.add(opening + ">");
        // Readers take the first failure of a test only, so all of its problems are in one.
        Diagnostic first = problems.getFirst();
        lines.add("      <failure type=\"%s\" message=\"%s\">"
                .formatted(escape(first.rule().id()), escape(first.message())));
        problems.forEach(each -> lines.add(escape("%s: %s: %s [%s]"
                .formatted(report.places().link(each.at()), each.severity().word(), each.message(), each.rule()))));
        lines.add("      </failure>");
        lines.add("    </testcase>");
    }

    private void unreadable(FileFailure failure) {
        String file = escape(failure.id().path());
        lines.add("  <testsuite name=\"%s\" tests=\"1\" failures=\"0\" errors=\"1\">".formatted(file));
        lines.add("    <testcase classname=\"%s\" name=\"%s\">".formatted(file, FILE_TEST));
        lines.add("      <error type=\"unreadable\" message=\"%s\"/>".formatted(escape(failure.reason())));
        lines.add("    </testcase>");
        lines.add("  </testsuite>");
    }

    /// Also leaves out what XML 1.0 cannot hold.
    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n', '\t', '\r' -> out.append("&#").append(c).append(';');
                default -> out.appendCodePoint(c < ' ' || Character.getType(c) == Character.SURROGATE ? '?' : c);
            }
        });
        return out.toString();
    }
}
