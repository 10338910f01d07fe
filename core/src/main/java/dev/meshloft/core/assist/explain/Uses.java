package dev.meshloft.core.assist.explain;

import dev.meshloft.core.assist.Fact;
import dev.meshloft.core.index.NameUse;
import dev.meshloft.core.index.NamedThing;
import dev.meshloft.core.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who uses a thing, in one line: *2 VirtualServices, 1 DestinationRule*.
public record Uses(Knowledge knowledge) {

    /// The line, leading to the first of them; nothing for a thing that nobody names.
    public List<Fact> of(NamedThing thing) {
        return fact(knowledge.references().uses(thing).stream());
    }

    public List<Fact> ofSubset(NamedThing.SubsetOf subset) {
        return fact(knowledge.references().usesOfSubset(subset));
    }

    private static List<Fact> fact(Stream<NameUse> uses) {
        List<NameUse> others = uses.filter(use -> !use.isDefinition()).toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Map<String, Long> kinds = others.stream()
                .map(NameUse::resource)
                .distinct()
                .collect(Collectors.groupingBy(Resource::kind, LinkedHashMap::new, Collectors.counting()));
        List<String> words = new ArrayList<>();
        kinds.forEach((kind, count) -> words.add(Words.count(count, kind, plural(kind))));
        return List.of(
                Fact.linked("Used by", Words.some(words), others.getFirst().at()));
    }

    private static String plural(String kind) {
        return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }
}
