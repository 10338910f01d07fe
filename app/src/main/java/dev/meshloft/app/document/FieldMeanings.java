package dev.meshloft.app.document;

import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.schema.FieldSchema;
import dev.meshloft.core.schema.FieldType;
import dev.meshloft.core.schema.SchemaCatalog;
import dev.meshloft.core.yaml.YamlAlias;
import dev.meshloft.core.yaml.YamlEntry;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlScalar;
import dev.meshloft.core.yaml.YamlSequence;
import dev.meshloft.editor.highlight.Meaning;
import dev.meshloft.editor.highlight.MeaningRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the schema says of the values of an object: its fixed words, and durations. Pure.
final class FieldMeanings {

    private static final Pattern DURATION = Pattern.compile("(?:\\d+(?:\\.\\d+)?(?:ns|us|µs|ms|s|m|h))+");
    private static final YamlPath ITEM = YamlPath.ROOT.index(0);

    private final Resource resource;
    private final List<MeaningRange> found = new ArrayList<>();

    private FieldMeanings(Resource resource) {
        this.resource = resource;
    }

    static List<MeaningRange> of(Resource resource) {
        FieldMeanings meanings = new FieldMeanings(resource);
        SchemaCatalog.bundled()
                .findByApiVersion(resource.apiVersion(), resource.kind())
                .ifPresent(kind -> meanings.walk(resource.root().node(), kind.root()));
        return meanings.found;
    }

    private void walk(@Nullable YamlNode node, FieldSchema field) {
        switch (node) {
            case YamlMapping mapping -> mapping.entries().forEach(entry -> walk(entry, field));
            case YamlSequence sequence ->
                field.find(ITEM).ifPresent(element -> sequence.items().forEach(item -> walk(item, element)));
            case YamlScalar scalar -> scalar(scalar, field);
            case YamlAlias _ -> {}
            case null -> {}
        }
    }

    private void walk(YamlEntry entry, FieldSchema field) {
        String name = entry.name();
        if (name != null) {
            field.find(name).ifPresent(child -> walk(entry.value(), child));
        }
    }

    private void scalar(YamlScalar scalar, FieldSchema field) {
        if (field.enumValues().contains(scalar.value())) {
            add(scalar, Meaning.ENUM_VALUE);
        } else if (field.type() == FieldType.STRING
                && DURATION.matcher(scalar.value()).matches()) {
            add(scalar, Meaning.QUANTITY);
        }
    }

    private void add(YamlScalar scalar, Meaning meaning) {
        found.add(new MeaningRange(scalar.range().shift(resource.offset()), meaning));
    }
}
