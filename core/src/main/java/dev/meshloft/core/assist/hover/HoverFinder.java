package dev.meshloft.core.assist.hover;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.Fact;
import dev.meshloft.core.assist.Hover;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.explain.FieldWords;
import dev.meshloft.core.assist.navigate.Element;
import dev.meshloft.core.assist.navigate.Names;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.index.NameUse;
import dev.meshloft.core.index.NamedThing;
import dev.meshloft.core.istio.GoDuration;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.schema.FieldSchema;
import dev.meshloft.core.schema.KindSchema;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlAlias;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlScalar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds what to say about a place.
public final class HoverFinder {

    private static final int LONGEST_SHOWN = 300;

    private final Names names;
    private final List<Diagnostic> problems;

    /// @param problems of the current text
    public HoverFinder(Names names, List<Diagnostic> problems) {
        this.names = names;
        this.problems = problems;
    }

    public Optional<Hover> at(int offset) {
        Optional<Element> element = Element.at(names.current(), offset);
        List<Diagnostic> here = problems.stream()
                .filter(each -> each.at().file().equals(names.current().id()))
                .filter(each -> each.at().range().touches(offset))
                .sorted(Comparator.comparing(Diagnostic::severity).thenComparing(Diagnostic.ORDER))
                .toList();
        List<Explanation> parts = element.map(each -> parts(each, offset)).orElse(List.of());
        if (parts.isEmpty() && here.isEmpty()) {
            return Optional.empty();
        }
        TextRange range = element.map(Element::range)
                .filter(each -> !each.isEmpty())
                .orElseGet(() -> here.isEmpty()
                        ? TextRange.at(offset)
                        : here.getFirst().at().range());
        return Optional.of(new Hover(firstLine(range), here, parts));
    }

    private TextRange firstLine(TextRange range) {
        String text = names.current().text();
        int end = range.start();
        while (end < range.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return new TextRange(range.start(), end);
    }

    private List<Explanation> parts(Element element, int offset) {
        List<Explanation> parts = new ArrayList<>();
        Optional<Resource> resource = element.resource(names.current());
        Optional<NameUse> use = names.at(offset);
        boolean isValue = !element.key()
                || use.map(NameUse::thing)
                        .filter(NamedThing.Label.class::isInstance)
                        .isPresent();
        if (isValue) {
            use.map(new ThingExplainer(names)::of).ifPresent(parts::add);
        }
        if (!element.key()) {
            alias(element).ifPresent(parts::add);
        }
        resource.ifPresent(each -> {
            YamlPath path = element.path(each);
            Optional<FieldSchema> root = schema(each).map(KindSchema::root);
            if (!element.key()) {
                value(element, path, root).ifPresent(parts::add);
            }
            root.flatMap(schema -> field(schema, path)).ifPresent(parts::add);
        });
        return parts;
    }

    private Optional<KindSchema> schema(Resource resource) {
        return names.knowledge().catalog().find(resource.key().group(), resource.kind());
    }

    /// An item of a list is explained by the list.
    private static Optional<Explanation> field(FieldSchema root, YamlPath path) {
        YamlPath named = path;
        while (!named.isRoot() && named.last() instanceof YamlPath.Index) {
            named = named.parent();
        }
        if (named.isRoot() || !(named.last() instanceof YamlPath.Key(String name))) {
            return Optional.empty();
        }
        FieldSchema parent = root.find(named.parent()).orElse(FieldSchema.ANY);
        boolean free = !parent.fields().containsKey(name);
        return free ? Optional.empty() : root.find(named).map(field -> FieldWords.of(name, field, parent));
    }

    private static Optional<Explanation> value(Element element, YamlPath path, Optional<FieldSchema> root) {
        if (!(element.node() instanceof YamlScalar scalar)) {
            return Optional.empty();
        }
        List<YamlPath.Step> steps = path.steps();
        String name = steps.getLast() instanceof YamlPath.Key(String key) ? key : "";
        FieldSchema field = root.flatMap(each -> each.find(path)).orElse(FieldSchema.ANY);
        if (FieldWords.isDuration(name, field)) {
            return GoDuration.parse(scalar.value()).map(HoverFinder::duration);
        }
        boolean regex =
                name.equals("regex") || (name.equals("match") && path.toString().contains("uriRegexRewrite"));
        return regex ? Optional.of(regex(scalar.value())) : Optional.empty();
    }

    private static Explanation duration(Duration duration) {
        long nanos = duration.toNanos();
        String seconds = nanos % 1_000_000_000 == 0
                ? nanos / 1_000_000_000 + " s"
                : nanos % 1_000_000 == 0 ? nanos / 1_000_000 + " ms" : nanos + " ns";
        return new Explanation(
                ItemKind.VALUE,
                GoDuration.print(duration),
                "Duration",
                "",
                List.of(Fact.of("In all", seconds)),
                List.of());
    }

    private static Explanation regex(String text) {
        List<Fact> facts = new ArrayList<>();
        RegexExample.mistake(text).ifPresent(mistake -> facts.add(Fact.of("Mistake", mistake)));
        RegexExample.of(text).ifPresent(example -> facts.add(Fact.of("Matches", example)));
        return new Explanation(
                ItemKind.VALUE,
                text,
                "Regular expression (RE2)",
                "The whole text must match, not a part of it.",
                facts,
                List.of());
    }

    private static Optional<Explanation> alias(Element element) {
        return element.node() instanceof YamlAlias alias
                ? Optional.ofNullable(element.document().resolve(alias))
                        .map(target -> Explanation.of(
                                ItemKind.ANCHOR,
                                "*" + alias.name(),
                                "Stands for",
                                shortened(target.range().in(element.document().text()))))
                : Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
