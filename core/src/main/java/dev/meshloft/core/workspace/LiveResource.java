package dev.meshloft.core.workspace;

import dev.meshloft.core.change.ChangeSet;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.yaml.YamlPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An object as the cluster has it.
///
/// @param resource read from `yaml`
/// @param yaml the object as clean YAML, without status and server-set metadata
/// @param managers the names of its field managers, each once
/// @param owned the fields that our own earlier applies set
/// @param written when a manager last wrote it, where the server says so
public record LiveResource(
        Resource resource,
        String yaml,
        String resourceVersion,
        List<String> managers,
        Set<YamlPath> owned,
        Map<String, Instant> written) {

    public LiveResource {
        managers = List.copyOf(managers);
        written = Map.copyOf(written);
        owned = Set.copyOf(owned);
    }

    /// For comparison with a draft.
    public ChangeSet.Live forComparison() {
        return new ChangeSet.Live(resource, owned);
    }
}
