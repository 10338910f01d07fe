package dev.meshloft.cluster.api;

import dev.meshloft.cluster.KindRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The kinds that a server serves, each in its newest version, in the server's order.
///
/// @param serverVersion for example `v1.36.1`, empty when the server does not say
public record ServedKinds(String serverVersion, Map<KindRef, ApiKind> kinds) {

    static ServedKinds of(String serverVersion, List<ApiKind> kinds) {
        return new ServedKinds(
                serverVersion,
                kinds.stream()
                        .collect(Collectors.toMap(
                                ApiKind::ref,
                                Function.identity(),
                                (newest, older) -> newest,
                                java.util.LinkedHashMap::new)));
    }

    public Optional<ApiKind> find(String group, String kind) {
        return Optional.ofNullable(kinds.get(new KindRef(group, kind)));
    }

    public @Nullable ApiKind get(KindRef ref) {
        return kinds.get(ref);
    }

    public List<ApiKind> ofGroup(String group) {
        return kinds.values().stream()
                .filter(kind -> kind.group().equals(group))
                .toList();
    }
}
