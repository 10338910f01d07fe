package dev.meshloft.app.changes;

import dev.meshloft.cluster.WriteMode;
import dev.meshloft.cluster.WriteResult;
import dev.meshloft.core.diagnostic.Severity;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A cluster's answers in words for people.
public final class Outcomes {

    private Outcomes() {}

    /// @param severity null when all is well
    /// @param detail one or two sentences; may be empty
    public record Words(@Nullable Severity severity, String title, String detail) {}

    /// Whether the object is as the draft wants it, or would be.
    public static boolean isFine(WriteResult result) {
        return result instanceof WriteResult.Accepted || result instanceof WriteResult.Unchanged;
    }

    public static Words of(WriteResult result, WriteMode mode) {
        return switch (result) {
            case WriteResult.Accepted(var _, var _, var warnings) ->
                warnings.isEmpty()
                        ? new Words(null, mode == WriteMode.REAL ? "Applied" : "Accepted", "no warnings")
                        : new Words(
                                Severity.WARNING,
                                (mode == WriteMode.REAL ? "Applied, " : "Accepted, ")
                                        + count(warnings.size(), "warning"),
                                String.join("\n", warnings));
            case WriteResult.Unchanged _ -> new Words(null, "Nothing to do", "the cluster has it already");
            case WriteResult.Conflict(var conflicts) ->
                new Words(
                        Severity.ERROR,
                        count(conflicts.size(), "conflict"),
                        conflicts.stream()
                                .map(conflict -> plain(conflict.path()) + " is owned by " + conflict.manager())
                                .collect(Collectors.joining("\n")));
            case WriteResult.Outdated(String message) -> new Words(Severity.ERROR, "Changed meanwhile", message);
            case WriteResult.Refused(var by, var _, String message, var causes) ->
                new Words(
                        Severity.ERROR,
                        switch (by) {
                            case TEXT -> "Not an object";
                            case SCHEMA -> "Refused by the schema";
                            case WEBHOOK -> "Refused by a webhook";
                            case OTHER -> "Refused";
                        },
                        causes.isEmpty()
                                ? message
                                : causes.stream()
                                        .map(cause -> plain(cause.field()) + ": " + cause.message())
                                        .collect(Collectors.joining("\n")));
            case WriteResult.Denied(String message) -> new Words(Severity.ERROR, "Not allowed", message);
            case WriteResult.NotFound(String message) -> new Words(Severity.ERROR, "Not found", message);
            case WriteResult.Unreachable(var why) ->
                new Words(Severity.ERROR, "Not reached", why.message() + " Nothing was changed. " + why.next());
            case WriteResult.Unknown(var why) ->
                new Words(
                        Severity.WARNING,
                        "No answer",
                        why.message() + " It may or may not have been changed: look at the object.");
            case WriteResult.Blocked(var access, String message) ->
                new Words(Severity.WARNING, "Mode " + access.label(), message);
        };
    }

    private static String plain(String path) {
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
