package dev.meshloft.core.topology;

import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.VirtualService;
import java.util.List;

/// A host of a Gateway's server.
///
/// @param namespace whose VirtualServices may use it; `*` for any
record ServerHost(String namespace, String name) {

    static ServerHost read(String written, String gatewayNamespace) {
        int slash = written.indexOf('/');
        if (slash < 0) {
            return new ServerHost("*", written);
        }
        String namespace = written.substring(0, slash);
        return new ServerHost(namespace.equals(".") ? gatewayNamespace : namespace, written.substring(slash + 1));
    }

    /// The hosts that a VirtualService gets here: of each overlap the narrower name.
    List<String> sharedWith(Typed<VirtualService> service) {
        if (!namespace.equals("*") && !namespace.equals(service.namespace())) {
            return List.of();
        }
        return service.spec().hosts().stream()
                .map(host -> HostName.resolve(host, service.namespace()))
                .filter(host -> HostName.overlap(host, name))
                .map(host -> HostName.isSubset(host, name) ? host : name)
                .distinct()
                .toList();
    }
}
