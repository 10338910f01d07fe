package dev.meshloft.core.workspace;

import dev.meshloft.core.resource.Resource;
import java.util.List;

/// An object as the cluster has it.
///
/// @param resource read from `yaml`
/// @param yaml the object as clean YAML, without status and server-set metadata
/// @param managers the names of its field managers, each once
public record LiveResource(Resource resource, String yaml, String resourceVersion, List<String> managers) {

    public LiveResource {
        managers = List.copyOf(managers);
    }
}
