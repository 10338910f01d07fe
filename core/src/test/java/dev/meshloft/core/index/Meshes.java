package dev.meshloft.core.index;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.ResourceReader;
import dev.meshloft.core.yaml.YamlStream;

/// Small meshes for tests.
final class Meshes {

    private Meshes() {}

    /// @param head `VirtualService shop/web`, perhaps with ` @2026-01-01T00:00:00Z` for its age
    static String object(String head, String spec) {
        String[] words = head.split(" ", 3);
        String[] name = words[1].split("/", 2);
        String created = words.length == 3 ? ", creationTimestamp: \"" + words[2].substring(1) + "\"" : "";
        return "apiVersion: " + apiVersion(words[0]) + "\nkind: " + words[0] + "\nmetadata: {namespace: " + name[0]
                + ", name: " + name[1] + created + "}\n" + spec + "\n---\n";
    }

    static ResourceSet read(String... objects) {
        return ResourceSet.of(ResourceReader.read(new FileId("mesh.yaml"), YamlStream.parse(String.join("", objects)))
                .resources());
    }

    static Indexes index(String... objects) {
        return Indexes.of(read(objects));
    }

    private static String apiVersion(String kind) {
        return switch (kind) {
            case "Service", "Pod", "Namespace" -> "v1";
            case "Deployment", "ReplicaSet" -> "apps/v1";
            case "PeerAuthentication", "AuthorizationPolicy", "RequestAuthentication" -> "security.istio.io/v1";
            default -> "networking.istio.io/v1";
        };
    }
}
