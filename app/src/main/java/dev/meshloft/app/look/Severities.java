package dev.meshloft.app.look;

import dev.meshloft.core.diagnostic.Severity;

/// How severities look: octagon, triangle, disc, each with its word.
public final class Severities {

    private Severities() {}

    public static Icon icon(Severity severity, double size) {
        return switch (severity) {
            case ERROR -> Icon.of("err-c", size).styled("error");
            case WARNING -> Icon.of("warn-t", size).styled("warning");
            case INFO -> Icon.of("info-c", size).styled("info");
        };
    }

    public static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "Error";
            case WARNING -> "Warning";
            case INFO -> "Info";
        };
    }

    /// The style class of a text that says it.
    public static String style(Severity severity) {
        return "status-" + severity.word();
    }

    /// *1 error*, *3 warnings*.
    public static String count(long number, Severity severity) {
        String word = switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "hint";
        };
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
