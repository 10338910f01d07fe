package dev.meshloft.app.cli;

import dev.meshloft.core.schema.Similar;
import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line as a whole: which commands there are, and how one is run. Loads no JavaFX.
public final class CommandLineTool {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    private static final List<String> OPTIONS = List.of("--help", "-h", "--version", "-V", "help");

    private final Surroundings surroundings;

    private CommandLineTool(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Whether a first argument is meant for the command line: a command or an option. Anything else is a path; a file
    /// named like a command is given as `./check`.
    public static boolean isFor(String argument) {
        return OPTIONS.contains(argument)
                || argument.startsWith("-")
                || COMMANDS.contains(argument)
                || isMistyped(argument);
    }

    /// A word that is no file: rather a command with a slip in it than a file that is to be opened.
    private static boolean isMistyped(String argument) {
        return WORD.matcher(argument).matches() && !Files.exists(Path.of(argument));
    }

    /// Runs one command in this process and gives its exit code.
    public static int run(List<String> arguments) {
        PrintWriter out = writer(System.out);
        PrintWriter err = writer(System.err);
        Surroundings here = new Surroundings(
                System.in, out, err, System.getenv(), home(), Clock.systemUTC(), CommandLineTool::isTerminal);
        int code = run(arguments, here);
        out.flush();
        err.flush();
        return code;
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"));
    }

    /// Output is UTF-8 whatever the locale: JSON must be, and messages name things as the files write them.
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }

    static int run(List<String> arguments, Surroundings surroundings) {
        return new CommandLineTool(surroundings).commandLine().execute(arguments.toArray(String[]::new));
    }

    private static final List<String> COMMANDS = List.of("check", "trace", "impact", "graph", "diff", "apply");

    private CommandLine commandLine() {
        CommandLine line = new CommandLine(new Root());
        line.addSubcommand(new CheckCommand(surroundings));
        line.addSubcommand(new TraceCommand(surroundings));
        line.addSubcommand(new ImpactCommand(surroundings));
        line.addSubcommand(new GraphCommand(surroundings));
        line.addSubcommand(new DiffCommand(surroundings));
        line.addSubcommand(new ApplyCommand(surroundings));
        line.addSubcommand(new CommandLine.HelpCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(surroundings.out());
        line.setErr(surroundings.err());
        line.setParameterExceptionHandler((wrong, _) -> wrongUsage(wrong));
        line.setExecutionExceptionHandler((failure, _, _) -> failed(failure));
        return line;
    }

    private int wrongUsage(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched
                && isMistyped(unmatched.getUnmatched().getFirst())
                && wrong.getCommandLine().getParent() == null) {
            return neitherCommandNorFile(unmatched.getUnmatched().getFirst());
        }
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        surroundings.err().println("meshloft: " + wrong.getMessage());
        surroundings.err().println("Try: " + command + " --help");
        return ExitCode.USAGE;
    }

    private int neitherCommandNorFile(String word) {
        List<String> meant = Similar.to(word, COMMANDS);
        String hint = meant.isEmpty()
                ? ". Commands are " + String.join(", ", COMMANDS)
                : ". Did you mean " + String.join(" or ", meant) + "?";
        surroundings.err().println("meshloft: There is neither a command nor a file " + word + hint);
        surroundings.err().println("Try: meshloft --help");
        return ExitCode.USAGE;
    }

    private int failed(Exception failure) {
        surroundings.err().println("meshloft: this is a mistake in Meshloft, please report it:");
        failure.printStackTrace(surroundings.err());
        return ExitCode.USAGE;
    }

    /// Wrong usage that only the command itself can see.
    static ParameterException usage(@Nullable CommandSpec spec, String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    /// What `meshloft --help` says.
    @Command(
            name = "meshloft",
            versionProvider = Version.class,
            mixinStandardHelpOptions = true,
            scope = CommandLine.ScopeType.INHERIT,
            customSynopsis = {"meshloft [PATH...]", "meshloft COMMAND [OPTIONS] PATH..."},
            description = {
                "Without a command: opens the studio on the given files and folders, or on the sample mesh.",
                "A file named like a command is given as ./check."
            },
            footer = {
                "",
                "Exit codes: 0 done, 1 findings, 2 wrong usage or unreadable input, 3 the cluster refused or could not",
                "be reached.",
                "",
                "Examples:",
                "  meshloft",
                "  meshloft mesh/",
                "  meshloft check mesh/"
            })
    static final class Root implements Runnable {

        @CommandLine.Spec
        private @Nullable CommandSpec spec;

        @Override
        public void run() {
            throw usage(spec, "Name a command, or paths to open in the studio");
        }
    }
}
