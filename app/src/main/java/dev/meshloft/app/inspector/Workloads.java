package dev.meshloft.app.inspector;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.WorkloadSelector;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// Workloads as rows, and what a policy's selector chooses.
final class Workloads {

    static final int SHOWN = 8;

    private Workloads() {}

    static HBox row(PlaceLinks links, MeshWorkload workload) {
        return Section.row(
                Icon.of(workload.meshed() ? "workload" : "noproxy", 14),
                links.object(workload.resource()),
                Rows.fixed(
                        workload.pods() == 0 ? "no pods" : Amounts.count(workload.pods(), "pod"), "small", "secondary"),
                Rows.gap());
    }

    /// The workloads that an object with a selector holds for; in the root namespace without one, all.
    static Node heldBy(PlaceLinks links, MeshSnapshot mesh, Typed<?> object, Optional<WorkloadSelector> selector) {
        Map<String, String> labels = selector.map(WorkloadSelector::labels).orElse(Map.of());
        boolean everywhere = object.namespace().equals(mesh.meshConfig().rootNamespace());
        List<MeshWorkload> found = everywhere
                ? mesh.indexes().selectors().selectEverywhere(labels)
                : mesh.indexes().selectors().select(object.namespace(), labels);
        Section section = new Section("Holds for", Amounts.count(found.size(), "workload"));
        section.fact(
                "Selector",
                "",
                labels.isEmpty()
                        ? everywhere ? "the whole mesh" : "all of " + object.namespace()
                        : Labels.words(labels),
                selector.map(each -> links.to(object, each.at())).orElse(null));
        if (found.isEmpty()) {
            section.note("No known workload: it has no effect");
        }
        found.stream().limit(SHOWN).forEach(each -> section.add(row(links, each)));
        if (found.size() > SHOWN) {
            section.note("and " + (found.size() - SHOWN) + " more");
        }
        return section.root();
    }
}
