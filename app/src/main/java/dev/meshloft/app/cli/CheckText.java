package dev.meshloft.app.cli;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.NotChecked;
import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.diagnostic.Related;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.resource.FileId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report for people: one line per problem that terminals can follow, a blank line between files, then the rules that
/// could not run, then the totals.
final class CheckText {

    private final CheckReport report;
    private final List<String> lines = new ArrayList<>();

    private CheckText(CheckReport report) {
        this.report = report;
    }

    static List<String> of(CheckReport report) {
        CheckText text = new CheckText(report);
        text.problems();
        text.notChecked();
        text.lines.add(text.summary());
        return text.lines;
    }

    private void problems() {
        @Nullable FileId last = null;
        for (Diagnostic problem : report.analysis().diagnostics()) {
            if (last != null && !last.equals(problem.at().file())) {
                lines.add("");
            }
            last = problem.at().file();
            problem(problem);
        }
        if (last != null) {
            lines.add("");
        }
    }

    private void problem(Diagnostic problem) {
        lines.add("%s: %s: %s%s [%s]"
                .formatted(
                        report.places().link(problem.at()),
                        problem.severity().word(),
                        problem.resource() == null ? "" : problem.resource() + ": ",
                        problem.message(),
                        String.join(" ", codes(problem))));
        for (Related related : problem.related()) {
            lines.add("    see %s: %s".formatted(report.places().link(related.at()), related.message()));
        }
        for (QuickFix fix : problem.fixes()) {
            lines.add("    fix: " + fix.title());
        }
    }

    private static List<String> codes(Diagnostic problem) {
        List<String> codes = new ArrayList<>(List.of(problem.rule().id()));
        codes.addAll(problem.rule().codes());
        return codes;
    }

    private void notChecked() {
        List<NotChecked> rules = report.analysis().notChecked();
        for (NotChecked rule : rules) {
            lines.add("Not checked: %s, because %s".formatted(rule.rule(), rule.reason()));
        }
        if (!rules.isEmpty()) {
            lines.add("");
        }
    }

    private String summary() {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long number = report.analysis().count(severity);
            if (number > 0) {
                counts.add(count(number, severity.word()));
            }
        }
        String found = counts.isEmpty() ? "No problems" : String.join(", ", counts);
        return found + " in " + count(report.inputs().resources().size(), "resource") + " of "
                + count(report.inputs().files().size(), "file") + unread();
    }

    private String unread() {
        int failures = report.inputs().failures().size();
        return failures == 0 ? "" : "; " + count(failures, "path") + " could not be read";
    }

    private static String count(long number, String word) {
        return number + " " + word + (number == 1 || word.equals("info") ? "" : "s");
    }
}
