package dev.meshloft.core.diagnostic;

import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.resource.SourceRef;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One problem.
///
/// @param resource the object it is about; null when the text is not an object (a syntax error, no `kind`)
/// @param apiVersion of that object as written; empty when unknown
public record Diagnostic(
        RuleId rule,
        Severity severity,
        SourceRef at,
        String message,
        @Nullable ResourceKey resource,
        String apiVersion,
        List<Related> related,
        List<QuickFix> fixes) {

    /// By file, place, rule and message: the order of every list of problems.
    public static final Comparator<Diagnostic> ORDER = Comparator.comparing(
                    (Diagnostic diagnostic) -> diagnostic.at().file())
            .thenComparingInt(diagnostic -> diagnostic.at().range().start())
            .thenComparing(diagnostic -> diagnostic.rule().id())
            .thenComparing(Diagnostic::message);

    public Diagnostic {
        related = List.copyOf(related);
        fixes = List.copyOf(fixes);
    }
}
