package dev.meshloft.app.connect;

import dev.meshloft.cluster.ClusterEvent;
import dev.meshloft.cluster.ClusterEvent.Unavailable.Reason;
import dev.meshloft.cluster.KindRef;
import dev.meshloft.cluster.WatchScope;
import dev.meshloft.core.resource.Sight;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What of a cluster is not seen, and why; one sentence for each reason.
final class Gaps {

    private final Set<KindRef> forbidden = new LinkedHashSet<>();
    private final Set<KindRef> missing = new LinkedHashSet<>();
    private final TreeMap<String, Set<String>> onlyIn = new TreeMap<>();
    private final Map<String, String> limited = new TreeMap<>();

    void note(ClusterEvent.Unavailable gap) {
        if (gap.reason() == Reason.FORBIDDEN) {
            forbidden.add(gap.kind());
        } else {
            missing.add(gap.kind());
        }
    }

    void note(ClusterEvent.Loaded loaded) {
        loaded.namespace().ifPresent(namespace -> {
            onlyIn.computeIfAbsent(namespace, _ -> new TreeSet<>())
                    .add(loaded.kind().kind());
            limited.put(name(loaded.kind()), namespace);
        });
    }

    /// The same for the workspace, once the cluster was read.
    Sight sight() {
        return new Sight(true, forbidden.stream().map(Gaps::name).collect(Collectors.toSet()), limited);
    }

    private static String name(KindRef kind) {
        return Sight.nameOf(kind.group(), kind.kind());
    }

    /// What may make the picture wrong. That there is no Gateway API does not.
    List<String> words() {
        List<String> words = new ArrayList<>();
        if (groups().containsAll(WatchScope.ISTIO_GROUPS)) {
            words.add("Istio is not installed there: none of its kinds is served.");
        } else {
            missing.stream()
                    .filter(kind -> WatchScope.ISTIO_GROUPS.contains(kind.group()))
                    .forEach(kind -> words.add("It does not serve " + kind + "."));
        }
        if (!forbidden.isEmpty()) {
            String kinds = forbidden.stream().map(KindRef::kind).sorted().collect(Collectors.joining(", "));
            words.add("This user may not read " + kinds + ".");
        }
        onlyIn.forEach((namespace, kinds) ->
                words.add("Only in the namespace " + namespace + ": " + String.join(", ", kinds) + "."));
        return words;
    }

    /// The same, and what is good to know.
    List<String> all() {
        List<String> all = new ArrayList<>(words());
        if (groups().contains(WatchScope.GATEWAY_API_GROUP)) {
            all.add("The Gateway API is not installed there.");
        }
        return all;
    }

    private Set<String> groups() {
        return missing.stream().map(KindRef::group).collect(Collectors.toSet());
    }
}
