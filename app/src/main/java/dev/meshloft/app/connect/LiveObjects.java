package dev.meshloft.app.connect;

import dev.meshloft.cluster.FieldManager;
import dev.meshloft.cluster.LiveObject;
import dev.meshloft.core.change.ServerPath;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceReader;
import dev.meshloft.core.workspace.LiveResource;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns what a session says of an object into what the workspace keeps of it.
public final class LiveObjects {

    private static final String OURS = "meshloft";

    private LiveObjects() {}

    /// Empty when the text is no object, which a server never sends.
    public static Optional<LiveResource> read(String context, LiveObject live) {
        FileId id = FileId.ofCluster(context, live.key());
        List<Resource> read =
                ResourceReader.read(id, YamlStream.parse(live.yaml())).resources();
        return read.stream()
                .findFirst()
                .map(resource -> new LiveResource(
                        resource,
                        live.yaml(),
                        live.resourceVersion(),
                        live.managers().stream()
                                .map(FieldManager::name)
                                .distinct()
                                .toList(),
                        owned(live, resource),
                        written(live)));
    }

    private static Map<String, Instant> written(LiveObject live) {
        Map<String, Instant> written = new HashMap<>();
        for (FieldManager manager : live.managers()) {
            manager.time()
                    .ifPresent(time ->
                            written.merge(manager.name(), time, (one, other) -> one.isAfter(other) ? one : other));
        }
        return written;
    }

    private static Set<YamlPath> owned(LiveObject live, Resource resource) {
        Set<YamlPath> paths = new HashSet<>();
        for (FieldManager manager : live.managers()) {
            if (manager.name().equals(OURS) && manager.operation().equals("Apply")) {
                manager.fields()
                        .forEach(field ->
                                ServerPath.resolve(field, resource.root()).ifPresent(paths::add));
            }
        }
        return paths;
    }
}
