package dev.meshloft.core.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Values by host, some of them wildcards; finds the most specific entry for a name in time independent of the number
/// of entries (`MostSpecificHostMatch` in `pilot/pkg/model/push_context.go`).
public final class HostTable<V> {

    private final Map<String, V> exact = new HashMap<>();
    private final Map<String, V> wildcards = new HashMap<>();

    /// Ready to be filled by its owner.
    HostTable() {}

    /// The value of exactly this host, made when missing.
    V computeIfAbsent(String host, Supplier<V> make) {
        return (HostName.isWildcard(host) ? wildcards : exact).computeIfAbsent(host, _ -> make.get());
    }

    /// The value of exactly this host.
    public Optional<V> find(String host) {
        return Optional.ofNullable((HostName.isWildcard(host) ? wildcards : exact).get(host));
    }

    /// The value of this host, or of the longest wildcard that covers it.
    public Optional<V> findMostSpecific(String host) {
        Optional<V> own = find(host);
        if (own.isPresent() || wildcards.isEmpty()) {
            return own;
        }
        return covering(host).findFirst();
    }

    /// The values of all wildcards that cover a host, the longest first; not the host's own.
    public Stream<V> covering(String host) {
        String name = HostName.isWildcard(host) ? host.substring(1) : host;
        int first = HostName.isWildcard(host) ? 1 : 0;
        return IntStream.rangeClosed(first, name.length())
                .mapToObj(start -> wildcards.get("*" + name.substring(start)))
                .filter(Objects::nonNull);
    }
}
