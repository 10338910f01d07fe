package dev.meshloft.app.topology;

import dev.meshloft.app.store.Places;
import dev.meshloft.app.store.Store;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.istio.WeightShares;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.LineDiff;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.WorkspaceEvent;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlEdits;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import dev.meshloft.graphview.EditPreview;
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
        plan(edge, percent)
                .ifPresent(plan -> store.dispatch(new WorkspaceEvent.Edited(
                        "Change weight",
                        "weight:" + plan.file().id() + plan.route(),
                        List.of(new FileEdit(plan.file().id(), plan.change())))));
    }

    /// The lines that such a change touches, as they are and as they would be.
    EditPreview preview(GraphEdge edge, int percent) {
        SourceRef origin = edge.origin();
        if (origin == null || origin.file().isCluster()) {
            return new EditPreview("This weight is known from the cluster only: no open file holds it", List.of());
        }
        String place = Places.words(store.now().workspace(), origin);
        return plan(edge, percent)
                .map(plan -> new EditPreview(
                        place,
                        lines(
                                plan.file().text(),
                                plan.change().apply(plan.file().text()))))
                .orElse(new EditPreview(place, List.of()));
    }

    private static List<EditPreview.Line> lines(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> young = after.lines().toList();
        List<EditPreview.Line> lines = new ArrayList<>();
        for (LineDiff.Block block : LineDiff.between(old, young)) {
            old.subList(block.leftStart(), block.leftEnd())
                    .forEach(line -> lines.add(new EditPreview.Line(EditPreview.Kind.REMOVED, line.strip())));
            young.subList(block.rightStart(), block.rightEnd())
                    .forEach(line -> lines.add(new EditPreview.Line(EditPreview.Kind.ADDED, line.strip())));
        }
        return lines;
    }

    /// An edit of one file.
    private record Plan(OpenFile file, YamlPath route, TextChange change) {}

    private Optional<Plan> plan(GraphEdge edge, int percent) {
        SourceRef origin = edge.origin();
        return origin == null
                ? Optional.empty()
                : store.now()
                        .workspace()
                        .findFile(origin.file())
                        .flatMap(file -> resourceAt(file, origin)
                                .flatMap(resource -> plan(file, resource, origin.path(), percent)));
    }

    private static Optional<Resource> resourceAt(OpenFile file, SourceRef origin) {
        return file.resources().stream()
                .filter(resource -> resource.document() == origin.document())
                .filter(resource -> resource.at(origin.path()).equals(origin))
                .findFirst();
    }

    private static Optional<Plan> plan(OpenFile file, Resource resource, YamlPath path, int percent) {
        int at = routeStep(path);
        if (at < 0 || !(path.steps().get(at + 1) instanceof YamlPath.Index(int position))) {
            return Optional.empty();
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
        return YamlEdits.setAll(resource.yaml(), values)
                .findChange()
                .map(change -> new Plan(file, route, change.shift(resource.offset())));
    }

    /// The place of `route` in a path like `spec.http[1].route[0].weight`.
    private static int routeStep(YamlPath path) {
        int at = path.steps().indexOf(new YamlPath.Key("route"));
        return at >= 0 && at + 1 < path.steps().size() ? at : -1;
    }
}
