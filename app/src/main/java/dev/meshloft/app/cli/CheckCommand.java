package dev.meshloft.app.cli;

import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.schema.SchemaCatalog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `meshloft check`.
@Command(
        name = "check",
        description =
                "Lists every problem: syntax, schema, CEL rules, admission, and objects that do not fit together.",
        footer = {
            "",
            "Exit code: 0 nothing at or above --fail-on, 1 something, 2 wrong usage or unreadable input.",
            "",
            "Examples:",
            "  meshloft check mesh/",
            "  meshloft check --fail-on warning --output json mesh/ notes.md",
            "  kubectl get vs,dr,svc -A -o yaml | meshloft check -"
        })
final class CheckCommand implements Callable<Integer> {

    /// The form of the report.
    enum Output {
        text,
        json,
        sarif,
        junit
    }

    /// Meshes that are checked at the same time in `--each`; bounds the memory.
    private static final int BATCH = 64;

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            description = "YAML or Markdown files, folders with all below them, or - for standard input.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "Exit with 1 from this severity on: error (default), warning or info.")
    private Severity failOn = Severity.ERROR;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text (default), json, sarif or junit.")
    private Output output = Output.text;

    @Option(
            names = "--istio-version",
            paramLabel = "V",
            description = "The Istio release to check against, as in 1.31.")
    private @Nullable String istioVersion;

    @Option(names = "--each", description = "Every PATH is a mesh of its own; json then has one document a line.")
    private boolean each;

    @Option(
            names = "--each-file",
            paramLabel = "LIST",
            description = "Like --each, with the paths from a file, one a line (- for standard input).")
    private @Nullable String eachFile;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        requireVersion();
        String list = eachFile;
        if (list != null) {
            paths.addAll(readList(list));
        } else if (paths.isEmpty()) {
            throw usage("Name the files or folders to check, as in: meshloft check mesh/");
        }
        return each || list != null ? checkEach() : checkTogether();
    }

    private int checkTogether() {
        CheckReport report = CheckReport.of(Inputs.read(paths, surroundings.in()));
        print(report, Optional.empty());
        report.inputs().report(surroundings.err());
        return report.exitCode(failOn);
    }

    private int checkEach() {
        if (output == Output.sarif || output == Output.junit) {
            throw usage("--each goes with --output text or json");
        }
        int worst = ExitCode.DONE;
        for (int from = 0; from < paths.size(); from += BATCH) {
            List<String> batch = paths.subList(from, Math.min(paths.size(), from + BATCH));
            List<CheckReport> reports = batch.parallelStream()
                    .map(path -> CheckReport.of(Inputs.read(List.of(path), surroundings.in())))
                    .toList();
            IntStream.range(0, batch.size()).forEach(i -> print(reports.get(i), Optional.of(batch.get(i))));
            for (CheckReport report : reports) {
                report.inputs().report(surroundings.err());
                worst = Math.max(worst, report.exitCode(failOn));
            }
        }
        return worst;
    }

    private void print(CheckReport report, Optional<String> input) {
        switch (output) {
            case text -> {
                input.ifPresent(path -> surroundings.out().println("== " + path));
                CheckText.of(report).forEach(surroundings.out()::println);
            }
            case json -> {
                Object facts = CheckFacts.of(report, input);
                surroundings.out().println(input.isPresent() ? Json.compact(facts) : Json.pretty(facts));
            }
            case sarif -> surroundings.out().println(Json.pretty(CheckSarif.of(report)));
            case junit -> CheckJunit.of(report, failOn).forEach(surroundings.out()::println);
        }
    }

    /// The rules of one release are bundled; a patch release of it is the same.
    private void requireVersion() {
        String bundled = SchemaCatalog.bundled().release();
        String wanted = istioVersion;
        if (wanted != null && !wanted.equals(bundled) && !wanted.startsWith(bundled + ".")) {
            throw usage("Only the facts of Istio %s are bundled, not those of %s".formatted(bundled, wanted));
        }
    }

    private List<String> readList(String file) {
        try (BufferedReader reader = file.equals("-")
                ? new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw usage(file + " could not be read: give a text file with one path a line");
        }
    }

    private CommandLine.ParameterException usage(String message) {
        return CommandLineTool.usage(spec, message);
    }
}
