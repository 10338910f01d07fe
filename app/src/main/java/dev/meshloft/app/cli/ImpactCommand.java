package dev.meshloft.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `meshloft impact`.
@Command(
        name = "impact",
        description = "Says which requests change between two meshes: denied, allowed, rerouted, timed otherwise.",
        footer = {
            "",
            "Exit code: 0 done and every guard passed, 1 a guard failed, 2 wrong usage or unreadable input.",
            "",
            "Examples:",
            "  meshloft impact --base deployed/ mesh/",
            "  meshloft impact --base deployed/ --guard no-lost-access,no-new-access --output json mesh/"
        })
final class ImpactCommand implements Callable<Integer> {

    /// The form of the report.
    enum Output {
        text,
        json,
        markdown
    }

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            description = "The draft: YAML or Markdown files, folders with all below them, or - for standard input.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--base", paramLabel = "BASE", description = "The mesh before: a file or a folder.")
    private @Nullable String base;

    @Option(
            names = "--guard",
            paramLabel = "GUARD",
            split = ",",
            description = "What must hold: no-new-access, no-lost-access. What is unknown makes a guard fail.")
    private List<Guard> guards = List.of();

    @Option(names = "--cases", paramLabel = "DIR", description = "Every subfolder holds the meshes base/ and draft/.")
    private @Nullable String cases;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text (default) or json.")
    private Output output = Output.text;

    ImpactCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (output == Output.markdown) {
            throw usage("--output markdown is not available yet; use text or json");
        }
        String folder = cases;
        if (folder != null) {
            return compareCases(Path.of(folder));
        }
        String before = base;
        if (before == null || paths.isEmpty()) {
            throw usage("Name the mesh before and the draft, as in: meshloft impact --base deployed/ mesh/");
        }
        if (before.startsWith("git:") || before.equals("cluster")) {
            throw usage("--base %s is not available yet; name a file or a folder".formatted(before));
        }
        ImpactRun run = ImpactRun.of(
                before, Inputs.read(List.of(before), surroundings.in()), Inputs.read(paths, surroundings.in()), guards);
        return finish(run, Map.of());
    }

    private int compareCases(Path folder) {
        int worst = ExitCode.DONE;
        for (Path each : CaseFolder.below(folder, spec)) {
            String before = each.resolve("base").toString();
            ImpactRun run = ImpactRun.of(
                    before,
                    Inputs.read(List.of(before), surroundings.in()),
                    Inputs.read(List.of(each.resolve("draft").toString()), surroundings.in()),
                    guards);
            int code = finish(run, Map.of("case", String.valueOf(each.getFileName())));
            worst = Math.max(worst, code);
        }
        return worst;
    }

    private int finish(ImpactRun run, Map<String, Object> more) {
        if (output == Output.json) {
            Map<String, Object> facts = new LinkedHashMap<>(more);
            facts.putAll(run.facts());
            surroundings.out().println(more.isEmpty() ? Json.pretty(facts) : Json.compact(facts));
        } else {
            more.values().forEach(name -> surroundings.out().println("== " + name));
            run.text().forEach(surroundings.out()::println);
        }
        run.before().report(surroundings.err());
        run.after().report(surroundings.err());
        return run.exitCode();
    }

    private ParameterException usage(String message) {
        return CommandLineTool.usage(spec, message);
    }
}
