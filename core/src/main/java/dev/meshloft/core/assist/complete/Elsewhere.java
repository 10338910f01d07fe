package dev.meshloft.core.assist.complete;

import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands at the same place in other objects of the kind.
record Elsewhere(Request request) {

    /// Keys of the mappings at the place, the most used first.
    List<String> keys() {
        return byUse(values(request.path()).flatMap(value -> value.keys().stream()));
    }

    /// Texts at the place, the most used first.
    List<String> texts() {
        return byUse(values(request.path()).flatMap(value -> value.string().stream()));
    }

    /// What a value under a key looks like: a mapping, a list, or a text.
    Template shape(String key) {
        YamlContent place = values(request.path().key(key))
                .findFirst()
                .map(value -> value.isMapping()
                        ? Template.placeBelow(1)
                        : value.isSequence() ? YamlContent.sequence(Template.place(1)) : Template.place(1))
                .orElse(Template.place(1));
        return Template.of(place);
    }

    private static List<String> byUse(Stream<String> texts) {
        Map<String, Long> counts =
                texts.collect(Collectors.groupingBy(text -> text, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Stream<YamlValue> values(YamlPath path) {
        String group = request.place().object().group();
        String kind = request.place().object().kind();
        return request.mesh().resources().ofKind(group, kind).stream()
                .map(Resource::root)
                .flatMap(root -> at(root, path.steps()));
    }

    /// Any item counts as the same place.
    static Stream<YamlValue> at(YamlValue value, List<YamlPath.Step> steps) {
        if (!value.exists()) {
            return Stream.empty();
        }
        if (steps.isEmpty()) {
            return Stream.of(value);
        }
        List<YamlPath.Step> rest = steps.subList(1, steps.size());
        return switch (steps.getFirst()) {
            case YamlPath.Key(String name) -> at(value.get(name), rest);
            case YamlPath.Index _ -> value.items().stream().flatMap(item -> at(item, rest));
        };
    }
}
