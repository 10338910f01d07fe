package dev.meshloft.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Somebody who set fields of an object, from its `metadata.managedFields`.
///
/// @param operation `Apply` (server-side apply) or `Update` (everything else)
/// @param subresource empty, or for example `status`
/// @param fields what it owns, as the API server writes paths in conflicts: `.spec.http`, `.metadata.labels.app`,
///     `.spec.ports[port=80,protocol="TCP"].name`; only the deepest ones; empty for Pods
public record FieldManager(
        String name, String operation, String subresource, Optional<Instant> time, List<String> fields) {

    public FieldManager {
        fields = List.copyOf(fields);
    }
}
