package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import org.jspecify.annotations.Nullable;

/// One node of a document: its kind, its range in the document's own text, its children.
///
/// The range starts at the node's first character (after its anchor and tag) and ends behind its last; a mapping or
/// sequence in block style ends with its last child. A value that is left out has an empty range behind its indicator.
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar, YamlAlias {

    TextRange range();

    /// The name behind `&`; null for none.
    @Nullable
    String anchor();

    /// The resolved tag where one is written, such as `tag:yaml.org,2002:str`; null for none.
    @Nullable
    String tag();
}
