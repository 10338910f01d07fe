package dev.meshloft.app.cli;

import dev.meshloft.app.connect.LiveObjects;
import dev.meshloft.cluster.ClusterSession;
import dev.meshloft.cluster.ConnectionState;
import dev.meshloft.cluster.ReadResult;
import dev.meshloft.core.change.ChangeSet;
import dev.meshloft.core.plan.ApplyOrder;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.workspace.LiveResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What applying the files would change in a cluster, in the order of the writes.
///
/// @param versions the `resourceVersion` of every object that was compared
record ClusterPlan(List<ApplyOrder.Step> steps, Map<ResourceKey, String> versions) {

    /// The plan, or why the cluster could not be asked.
    sealed interface Result {}

    record Made(ClusterPlan plan) implements Result {}

    record Failed(String message) implements Result {}

    /// Connects and reads every object that the files hold. Blocks.
    static Result make(ClusterSession session, List<Resource> draft) {
        if (session.connect() instanceof ConnectionState.Failed(var why)) {
            return new Failed(why.message() + " " + why.next());
        }
        List<Resource> placed = draft.stream()
                .map(each -> inNamespace(each, session.facts().namespace()))
                .toList();
        Map<ResourceKey, LiveResource> live = new HashMap<>();
        for (Resource resource : placed) {
            switch (session.read(resource.key())) {
                case ReadResult.Found(var object) ->
                    LiveObjects.read(session.facts().context(), object)
                            .ifPresent(read -> live.put(resource.key(), read));
                case ReadResult.NotFound _ -> {}
                case ReadResult.Denied(String message) -> {
                    return new Failed(resource.key() + " could not be read: " + message);
                }
                case ReadResult.Unreachable(var why) -> {
                    return new Failed(why.message() + " " + why.next());
                }
            }
        }
        ChangeSet changes = ChangeSet.between(
                placed, key -> Optional.ofNullable(live.get(key)).map(LiveResource::forComparison), _ -> true);
        Map<ResourceKey, String> versions = new HashMap<>();
        live.forEach((key, read) -> versions.put(key, read.resourceVersion()));
        return new Made(new ClusterPlan(ApplyOrder.of(changes), Map.copyOf(versions)));
    }

    /// An object that names no namespace lands in that of the context.
    private static Resource inNamespace(Resource resource, String namespace) {
        boolean placed = resource.namespace().isEmpty()
                || resource.root().get("metadata").get("namespace").isPresent();
        ResourceKey key = resource.key();
        return placed
                ? resource
                : new Resource(
                        new ResourceKey(key.group(), key.kind(), namespace, key.name()),
                        resource.apiVersion(),
                        resource.file(),
                        resource.document(),
                        resource.offset(),
                        resource.base(),
                        resource.root());
    }
}
