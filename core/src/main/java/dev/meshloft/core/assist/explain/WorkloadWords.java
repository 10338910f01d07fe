package dev.meshloft.core.assist.explain;

import dev.meshloft.core.assist.Fact;
import dev.meshloft.core.index.MeshWorkload;
import java.util.List;
import java.util.Optional;

/// Workloads in one line.
public final class WorkloadWords {

    private WorkloadWords() {}

    /// *2 workloads, 3 pods: reviews-v1, reviews-v2*, leading to the first.
    public static Fact fact(String label, List<MeshWorkload> workloads) {
        if (workloads.isEmpty()) {
            return Fact.of(label, "none");
        }
        int pods = workloads.stream().mapToInt(MeshWorkload::pods).sum();
        List<String> names =
                workloads.stream().map(MeshWorkload::name).distinct().toList();
        return new Fact(
                label,
                Words.some(names) + " (" + Words.count(pods, "pod", "pods") + ")",
                Optional.of(workloads.getFirst().resource().whole()));
    }
}
