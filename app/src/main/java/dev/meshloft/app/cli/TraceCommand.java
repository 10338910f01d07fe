package dev.meshloft.app.cli;

import dev.meshloft.core.traffic.RequestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `meshloft trace`.
@Command(
        name = "trace",
        description = "Says where requests go, who may send them, and which line of which file decides it.",
        footer = {
            "",
            "Exit code: 0 answered and every expectation holds, 1 an expectation fails, 2 wrong usage or unreadable",
            "input.",
            "",
            "Examples:",
            "  meshloft trace mesh/ --from shop/web --to reviews:9080 --path /api/x",
            "  meshloft trace mesh/ --from gateway:istio-system/ingress --to shop.example.com:443 --protocol https",
            "  meshloft trace mesh/ --requests calls.json --output json",
            "  meshloft trace --cases cases/ --output json"
        })
final class TraceCommand implements Callable<Integer> {

    /// The form of the answers.
    enum Output {
        text,
        json
    }

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            description = "YAML or Markdown files, folders with all below them, or - for standard input.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--requests", paramLabel = "FILE", description = "Requests as a JSON or YAML list.")
    private @Nullable String requests;

    @Option(
            names = "--cases",
            paramLabel = "DIR",
            description = "Every subfolder is a mesh (mesh.yaml, meshconfig.yaml) with its calls.json.")
    private @Nullable String cases;

    @ArgGroup(exclusive = false, heading = "One request:%n")
    private @Nullable OneRequest one;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text (default) or json.")
    private Output output = Output.text;

    TraceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        String folder = cases;
        if (folder != null) {
            return traceCases(Path.of(folder));
        }
        if (paths.isEmpty()) {
            throw usage("Name the files or folders of the mesh, as in: meshloft trace mesh/ --requests calls.json");
        }
        Inputs inputs = Inputs.read(paths, surroundings.in());
        TraceRun run = TraceRun.of(String.join(" ", paths), inputs, calls());
        print(run);
        inputs.report(surroundings.err());
        return inputs.failures().isEmpty() ? run.exitCode() : ExitCode.USAGE;
    }

    private List<RequestReader.Read> calls() {
        String file = requests;
        OneRequest single = one;
        if ((file == null) == (single == null)) {
            throw usage("Give either --requests FILE, or one request by --from and --to");
        }
        if (file != null) {
            return read(file);
        }
        return single == null ? List.of() : List.of(RequestReader.read(single.written(), ""));
    }

    private List<RequestReader.Read> read(String file) {
        try {
            return TraceRun.calls(Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw usage(file + " could not be read");
        } catch (IllegalArgumentException wrong) {
            throw usage(file + ": " + wrong.getMessage());
        }
    }

    private int traceCases(Path folder) {
        int worst = ExitCode.DONE;
        for (Path each : CaseFolder.below(folder, spec)) {
            String name = String.valueOf(each.getFileName());
            try {
                TraceRun run = TraceRun.of(
                        name,
                        CaseFolder.mesh(each, surroundings.in()),
                        TraceRun.calls(Files.readString(each.resolve("calls.json"))));
                print(run);
                worst = Math.max(worst, run.exitCode());
            } catch (IOException e) {
                unanswered(name, "calls.json could not be read");
                worst = ExitCode.USAGE;
            } catch (IllegalArgumentException wrong) {
                unanswered(name, String.valueOf(wrong.getMessage()));
                worst = ExitCode.USAGE;
            }
        }
        return worst;
    }

    private void unanswered(String name, String error) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("case", name);
        facts.put("error", error);
        surroundings.out().println(output == Output.json ? Json.compact(facts) : name + ": " + error);
    }

    private void print(TraceRun run) {
        if (output == Output.json) {
            surroundings.out().println(Json.compact(run.facts()));
        } else {
            TraceText.of(run).forEach(surroundings.out()::println);
        }
    }

    private ParameterException usage(String message) {
        return CommandLineTool.usage(spec, message);
    }
}
