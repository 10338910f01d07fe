package dev.meshloft.app.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// What a command gets from the process it runs in.
///
/// @param out for results
/// @param err for what the program has to say about itself
/// @param env environment variables
/// @param home the user's folder
/// @param terminal whether a person can answer questions
record Surroundings(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> env,
        Path home,
        Clock clock,
        BooleanSupplier terminal) {}
