package dev.meshloft.core.analysis;

import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.diagnostic.Related;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a rule found: a field and what is wrong with it. Its range is looked up from the object.
///
/// @param onKey whether the key of the field is meant and not its value
/// @param severity absent means the rule's
public record Finding(
        Resource resource,
        YamlPath path,
        boolean onKey,
        String message,
        Optional<Severity> severity,
        List<Related> related,
        List<QuickFix> fixes) {

    public Finding {
        related = List.copyOf(related);
        fixes = List.copyOf(fixes);
    }

    public static Finding at(Resource resource, YamlPath path, String message) {
        return new Finding(resource, path, false, message, Optional.empty(), List.of(), List.of());
    }

    public static Finding atKey(Resource resource, YamlPath path, String message) {
        return new Finding(resource, path, true, message, Optional.empty(), List.of(), List.of());
    }

    public Finding as(Severity other) {
        return new Finding(resource, path, onKey, message, Optional.of(other), related, fixes);
    }

    /// With another place that the message speaks of.
    public Finding related(Resource other, YamlPath otherPath, String otherMessage) {
        Related more = new Related(other.at(otherPath), otherMessage);
        return new Finding(resource, path, onKey, message, severity, plus(related, more), fixes);
    }

    public Finding fix(QuickFix fix) {
        return new Finding(resource, path, onKey, message, severity, related, plus(fixes, fix));
    }

    public Finding fix(Optional<QuickFix> fix) {
        return fix.map(this::fix).orElse(this);
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
