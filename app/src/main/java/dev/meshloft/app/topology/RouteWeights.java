package dev.meshloft.app.topology;

import dev.meshloft.app.store.Store;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.istio.WeightShares;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.WorkspaceEvent;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlEdits;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns a weight chosen on the graph into an edit of the VirtualService that the edge is made from.
public final class RouteWeights {

    private final Store store;

    public RouteWeights(Store store) {
        this.store = store;
    }

    /// Sets the share of the edge's destination; the other destinations of the route share the rest.
    ///
    /// @param percent 0 to 100
    public void change(GraphEdge edge, int percent) {
        SourceRef origin = edge.origin();
        if (origin == null) {
            return;
        }
        store.now()
                .workspace()
                .findFile(origin.file())
                .ifPresent(file ->
                        resourceAt(file, origin).ifPresent(resource -> change(file, resource, origin.path(), percent)));
    }

    private static Optional<Resource> resourceAt(OpenFile file, SourceRef origin) {
        return file.resources().stream()
                .filter(resource -> resource.document() == origin.document())
                .filter(resource -> resource.at(origin.path()).equals(origin))
                .findFirst();
    }

    private void change(OpenFile file, Resource resource, YamlPath path, int percent) {
        int at = routeStep(path);
        if (at < 0 || !(path.steps().get(at + 1) instanceof YamlPath.Index(int position))) {
            return;
        }
        YamlPath route = new YamlPath(path.steps().subList(0, at + 1));
        List<YamlValue> destinations = resource.root().at(route).items();
        List<Integer> weights = new ArrayList<>();
        destinations.forEach(
                destination -> weights.add(destination.get("weight").integer().orElse(0)));
        List<Integer> shares = WeightShares.with(weights, position, percent);
        Map<YamlPath, YamlContent> values = new LinkedHashMap<>();
        for (int i = 0; i < shares.size(); i++) {
            values.put(resource.base().append(route).index(i).key("weight"), YamlContent.of((long) shares.get(i)));
        }
        YamlEdits.setAll(resource.yaml(), values)
                .findChange()
                .ifPresent(change -> store.dispatch(new WorkspaceEvent.Edited(
                        "Change weight",
                        "weight:" + file.id() + route,
                        List.of(new FileEdit(file.id(), change.shift(resource.offset()))))));
    }

    /// The place of `route` in a path like `spec.http[1].route[0].weight`.
    private static int routeStep(YamlPath path) {
        int at = path.steps().indexOf(new YamlPath.Key("route"));
        return at >= 0 && at + 1 < path.steps().size() ? at : -1;
    }
}
