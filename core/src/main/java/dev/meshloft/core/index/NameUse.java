package dev.meshloft.core.index;

import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlScalar;
import java.util.Optional;

/// One place that names a thing, or makes it.
///
/// @param path of the value, from the object's root
/// @param part of the value's text that is the name
public record NameUse(Resource resource, YamlPath path, Naming naming, TextRange part, NamedThing thing) {

    public boolean isDefinition() {
        return naming.isDefinition();
    }

    /// The name as it is written.
    public String written() {
        return part.in(resource.root().at(path).stringOr(""));
    }

    /// Whether the name covers the whole value.
    public boolean isWhole() {
        return part.length() == resource.root().at(path).stringOr("").length();
    }

    /// The value it stands in; absent when another document's anchor holds it.
    public Optional<YamlScalar> scalar() {
        return resource.root().at(path).node() instanceof YamlScalar scalar ? Optional.of(scalar) : Optional.empty();
    }

    /// The name in the file's text; the whole value where quotes with escapes or several lines hide the name.
    public SourceRef at() {
        SourceRef whole = resource.at(path);
        return range().map(range -> new SourceRef(whole.file(), whole.document(), path, range))
                .orElse(whole);
    }

    private Optional<TextRange> range() {
        return scalar().flatMap(scalar -> {
            int quote = scalar.style() == YamlScalar.Style.PLAIN ? 0 : 1;
            int start = scalar.range().start() + quote;
            boolean literal = scalar.range().length() == scalar.value().length() + 2 * quote
                    && resource.yaml().text().startsWith(scalar.value(), start);
            return literal ? Optional.of(part.shift(start + resource.offset())) : Optional.empty();
        });
    }
}
