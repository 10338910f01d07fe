package dev.meshloft.cluster;

import dev.meshloft.core.resource.ResourceKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An object as a cluster holds it.
///
/// @param apiVersion the version it was read in: the newest one that is served
/// @param resourceVersion opaque; changes with every change of the object
/// @param generation counts changes of `spec`; 0 for kinds without
/// @param managers who owns which field
/// @param yaml what a user would write: `apiVersion`, `kind`, `metadata` (name, namespace, labels, annotations …),
///     `spec` and other sections, without `status`, `managedFields` and other values of the server. Of a Pod only what
///     matters to a mesh. Equal objects give equal text.
/// @param status the `status` section as YAML, empty when there is none
public record LiveObject(
        ResourceKey key,
        String apiVersion,
        String resourceVersion,
        String uid,
        Optional<Instant> created,
        long generation,
        List<FieldManager> managers,
        String yaml,
        String status) {

    public LiveObject {
        managers = List.copyOf(managers);
    }

    public KindRef kind() {
        return new KindRef(key.group(), key.kind());
    }
}
