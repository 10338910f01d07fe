package dev.meshloft.core.assist.explain;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.Fact;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.Link;
import dev.meshloft.core.index.EffectiveRule;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.NamedThing;
import dev.meshloft.core.index.RegistryService;
import java.util.ArrayList;
import java.util.List;

/// What a subset selects.
public record SubsetWords(Knowledge knowledge) {

    public Explanation of(EffectiveRule.OwnedSubset owned, RegistryService service) {
        List<Fact> facts = new ArrayList<>();
        String labels = Words.labels(owned.subset().labels());
        facts.add(Fact.of("Labels", labels.isEmpty() ? "none: all pods" : labels));
        facts.add(WorkloadWords.fact(
                "Pods", knowledge.mesh().indexes().selectors().workloadsOf(service, owned.subset())));
        if (owned.subset().trafficPolicy().isPresent()) {
            facts.add(Fact.of("Policy", "its own"));
        }
        facts.addAll(new Uses(knowledge)
                .ofSubset(new NamedThing.SubsetOf(
                        HostName.resolve(
                                owned.rule().spec().host(), owned.rule().namespace()),
                        owned.subset().name())));
        return new Explanation(
                ItemKind.SUBSET,
                owned.subset().name(),
                "Subset of " + service.host(),
                "",
                facts,
                List.of(new Link(
                        "Open DestinationRule",
                        owned.rule().resource().at(owned.subset().at().key("name")))));
    }
}
