package dev.meshloft.core.assist.explain;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.Fact;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.NamedThing;
import dev.meshloft.core.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;

/// Which workloads run under a service account.
public record AccountWords(Knowledge knowledge) {

    /// @param title as it is written: an account's name, or a principal
    public Explanation of(String title, String namespace, String account) {
        List<Fact> facts = new ArrayList<>();
        facts.add(WorkloadWords.fact("Workloads", workloads(namespace, account)));
        boolean exists = knowledge
                .mesh()
                .resources()
                .find(Kinds.SERVICE_ACCOUNT, namespace, account)
                .isPresent();
        facts.addAll(new Uses(knowledge)
                .of(new NamedThing.Named(new ResourceKey("", "ServiceAccount", namespace, account))));
        return new Explanation(
                ItemKind.SERVICE_ACCOUNT,
                title,
                "ServiceAccount " + account + " in " + namespace,
                exists ? "" : "No such ServiceAccount is known here.",
                facts,
                List.of());
    }

    public List<MeshWorkload> workloads(String namespace, String account) {
        return knowledge.mesh().indexes().selectors().workloadsIn(namespace).stream()
                .filter(workload -> workload.serviceAccount().equals(account))
                .toList();
    }
}
