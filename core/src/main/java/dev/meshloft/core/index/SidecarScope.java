package dev.meshloft.core.index;

import dev.meshloft.core.istio.Sidecar;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the egress part of a Sidecar lets a workload see (`convertIstioListenerToWrapper` in
/// `pilot/pkg/model/sidecar.go`).
///
/// @param source absent means everything that is exported to the namespace
/// @param listeners in order; never empty
public record SidecarScope(Optional<Typed<Sidecar>> source, List<Listener> listeners) {

    public SidecarScope {
        listeners = List.copyOf(listeners);
    }

    /// One egress listener.
    ///
    /// @param port absent for the one that takes every other port
    public record Listener(OptionalInt port, List<Import> imports, YamlPath at) {

        public Listener {
            imports = List.copyOf(imports);
        }

        /// Whether a host of a namespace is let in: by an import, and by no exclusion.
        public boolean imports(String namespace, String host) {
            return imports.stream().noneMatch(each -> each.excluded() && each.covers(namespace, host))
                    && imports.stream().anyMatch(each -> !each.excluded() && each.covers(namespace, host));
        }

        /// Like [#imports] for a VirtualService's host: an overlap of wildcards is enough.
        public boolean importsRoute(String namespace, String host) {
            return imports.stream().noneMatch(each -> each.excluded() && each.covers(namespace, host))
                    && imports.stream().anyMatch(each -> !each.excluded() && each.overlaps(namespace, host));
        }
    }

    /// One entry of `hosts`.
    ///
    /// @param namespace `*` for any
    /// @param excluded written with `~` in front of the namespace
    public record Import(String namespace, String host, boolean excluded) {

        boolean covers(String itsNamespace, String itsHost) {
            return fits(itsNamespace) && HostName.isSubset(itsHost, host);
        }

        boolean overlaps(String itsNamespace, String itsHost) {
            return fits(itsNamespace) && HostName.overlap(itsHost, host);
        }

        private boolean fits(String itsNamespace) {
            return namespace.equals("*") || namespace.equals(itsNamespace);
        }
    }

    /// Whether some listener lets a service in.
    public boolean sees(RegistryService service) {
        return listeners.stream().anyMatch(each -> each.imports(service.namespace(), service.host()));
    }

    static SidecarScope of(Optional<Typed<Sidecar>> source, String clientNamespace) {
        List<Listener> listeners = source.map(each -> each.spec().egress()).orElse(List.of()).stream()
                .map(egress -> new Listener(
                        egress.port(),
                        egress.hosts().stream()
                                .flatMap(host -> readImport(host, clientNamespace).stream())
                                .toList(),
                        egress.at()))
                .toList();
        Listener all = new Listener(OptionalInt.empty(), List.of(new Import("*", "*", false)), YamlPath.ROOT);
        return new SidecarScope(source, listeners.isEmpty() ? List.of(all) : listeners);
    }

    /// `namespace/host`; `~/*` imports nothing, `.` is the client's namespace.
    private static Optional<Import> readImport(String written, String clientNamespace) {
        int slash = written.indexOf('/');
        if (slash < 0 || written.startsWith("~/")) {
            return Optional.empty();
        }
        boolean excluded = written.startsWith("~");
        String namespace = written.substring(excluded ? 1 : 0, slash);
        return Optional.of(new Import(
                namespace.equals(".") ? clientNamespace : namespace, written.substring(slash + 1), excluded));
    }
}
