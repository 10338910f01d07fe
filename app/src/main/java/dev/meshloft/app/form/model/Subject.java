package dev.meshloft.app.form.model;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.schema.FieldSchema;
import dev.meshloft.core.schema.FieldType;
import dev.meshloft.core.yaml.ValueOrigin;
import dev.meshloft.core.yaml.YamlAlias;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlSequence;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a form is made from.
///
/// @param saved the object as it is on disk; null for a new one
/// @param problems those of this object
/// @param opened empty fields the user has asked for
/// @param pods what stands behind destinations
public record Subject(
        Resource resource,
        FieldSchema schema,
        @Nullable Resource saved,
        List<Diagnostic> problems,
        Set<YamlPath> opened,
        Pods pods) {

    /// Without a mesh around it.
    public Subject(
            Resource resource,
            FieldSchema schema,
            @Nullable Resource saved,
            List<Diagnostic> problems,
            Set<YamlPath> opened) {
        this(resource, schema, saved, problems, opened, Pods.UNKNOWN);
    }

    public Subject {
        problems = List.copyOf(problems);
        opened = Set.copyOf(opened);
    }

    YamlValue value(YamlPath path) {
        return resource.root().at(path);
    }

    FieldSchema schema(YamlPath path) {
        return schema.find(path).orElse(FieldSchema.ANY);
    }

    /// Whether the text of a field can be read now; of what has fields of its own, those are asked instead.
    boolean isReadable(YamlPath path, FieldSchema schema) {
        FieldSchema element = schema.element();
        boolean hasFields = schema.type() == FieldType.OBJECT
                || (schema.type() == FieldType.ARRAY && element != null && element.type() == FieldType.OBJECT);
        return hasFields ? resource.isReadable(path) : resource.isComplete(path);
    }

    /// Whether something stands there, or the user wants to write it.
    boolean isShown(YamlPath path) {
        return value(path).isPresent() || opened.stream().anyMatch(open -> open.startsWith(path));
    }

    boolean isChanged(YamlPath path) {
        Resource before = saved;
        return before == null
                || !Objects.equals(
                        YamlContent.read(value(path)),
                        YamlContent.read(before.root().at(path)));
    }

    /// The problems at a path and below, the worst first, without those that are shown elsewhere.
    List<Diagnostic> problems(YamlPath path, List<FormField> elsewhere) {
        return problems.stream()
                .filter(problem -> problem.at().path().startsWith(path))
                .filter(problem -> elsewhere.stream()
                        .noneMatch(field ->
                                problem.at().path().startsWith(field.head().path())))
                .sorted(Comparator.comparing(Diagnostic::severity))
                .toList();
    }

    /// Where a value is written that an alias or a merge key brings here; empty for one of its own.
    Optional<ValueOrigin> origin(YamlPath path) {
        ValueOrigin origin = isOwn(path)
                ? new ValueOrigin.Here(path)
                : ValueOrigin.of(resource.yaml(), resource.base().append(path));
        return origin instanceof ValueOrigin.Here ? Optional.empty() : Optional.of(origin);
    }

    /// Whether the value stands here itself: neither an alias nor a merge key brings it.
    boolean isOwn(YamlPath path) {
        YamlNode node = resource.root().node();
        for (YamlPath.Step step : path.steps()) {
            YamlNode next = child(node, step);
            if (next instanceof YamlAlias) {
                return false;
            }
            if (next == null) {
                return !value(path).exists();
            }
            node = next;
        }
        return true;
    }

    private static @Nullable YamlNode child(@Nullable YamlNode parent, YamlPath.Step step) {
        return switch (step) {
            case YamlPath.Key(String name) ->
                parent instanceof YamlMapping mapping
                        ? mapping.find(name).map(entry -> entry.value()).orElse(null)
                        : null;
            case YamlPath.Index(int at) ->
                parent instanceof YamlSequence list && at < list.items().size()
                        ? list.items().get(at)
                        : null;
        };
    }
}
