package dev.meshloft.core.assist.explain;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.Fact;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.Link;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.kube.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is in a namespace.
public record NamespaceWords(Knowledge knowledge) {

    public Explanation of(String name) {
        List<Fact> facts = new ArrayList<>();
        Optional<Typed<Namespace>> object = knowledge.mesh().namespaces().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
        object.ifPresent(
                each -> facts.add(Fact.of("Sidecars", each.spec().isInjected() ? "injected" : "not injected")));
        long services = knowledge.mesh().indexes().hosts().services().stream()
                .filter(each -> each.namespace().equals(name))
                .count();
        facts.add(Fact.of("Hosts", "" + services));
        facts.add(Fact.of(
                "Workloads",
                "" + knowledge.mesh().indexes().selectors().workloadsIn(name).size()));
        boolean known = knowledge.mesh().resources().namespaces().contains(name);
        return new Explanation(
                ItemKind.NAMESPACE,
                name,
                "Namespace",
                known ? "" : "Nothing is known of this namespace.",
                facts,
                object.map(each -> List.of(
                                new Link("Open Namespace", each.resource().whole())))
                        .orElse(List.of()));
    }
}
