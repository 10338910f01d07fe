package dev.meshloft.app.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A command that ran: how it ended and what it said.
record Ran(int exitCode, String out, String err) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    static Ran command(String... arguments) {
        return withInput("", arguments);
    }

    static Ran withInput(String input, String... arguments) {
        return in(Map.of(), false, input, arguments);
    }

    /// @param terminal whether somebody is there who could answer
    static Ran in(Map<String, String> env, boolean terminal, String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                env,
                Path.of("no-home"),
                CLOCK,
                () -> terminal);
        int code = CommandLineTool.run(List.of(arguments), surroundings);
        return new Ran(code, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }

    boolean says(String... parts) {
        return out.lines().anyMatch(line -> Arrays.stream(parts).allMatch(line::contains));
    }
}
