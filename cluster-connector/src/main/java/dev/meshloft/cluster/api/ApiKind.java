package dev.meshloft.cluster.api;

import dev.meshloft.cluster.KindRef;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A kind as a server serves it.
///
/// @param plural the resource name in paths, for example `virtualservices`
public record ApiKind(String group, String version, String kind, String plural, boolean namespaced) {

    public KindRef ref() {
        return new KindRef(group, kind);
    }

    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /// The path of the collection.
    ///
    /// @param namespace null for all namespaces
    public String path(@Nullable String namespace) {
        String root = group.isEmpty() ? "/api/" + version : "/apis/" + group + "/" + version;
        return root
                + (namespace == null || namespace.isEmpty() || !namespaced ? "" : "/namespaces/" + namespace)
                + "/"
                + plural;
    }

    /// The path of one object. A wrong name in the user's text must not become a wrong path.
    public String path(String namespace, String name) {
        return path(encode(namespace)) + "/" + encode(name);
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
