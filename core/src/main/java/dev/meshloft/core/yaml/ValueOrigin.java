package dev.meshloft.core.yaml;

/// Where the value at a place is written.
///
/// Any edit of [YamlEdits] at [#source] edits the value where it is written; [YamlEdits#detach] makes it the place's
/// own
/// first.
public sealed interface ValueOrigin {

    /// The place where it is written; of a missing value, where it would be.
    YamlPath source();

    /// At the place itself.
    record Here(YamlPath source) implements ValueOrigin {}

    /// Behind an alias.
    ///
    /// @param anchor the name of the anchor that the value is in; of several behind each other, the last one's
    /// @param reference the place of the alias that leads there; of several, the first one
    /// @param others at how many other places of the document the value shows as well, the anchor's own included
    record Aliased(String anchor, YamlPath reference, YamlPath source, int others) implements ValueOrigin {}

    /// Merged in by `<<`.
    ///
    /// @param anchor as for an alias; empty when the mapping stands behind the `<<` itself
    /// @param reference the place of the key that is merged into its mapping
    /// @param others as for an alias
    record Merged(String anchor, YamlPath reference, YamlPath source, int others) implements ValueOrigin {}

    /// The origin of what stands at a path, aliases and merge keys followed. What cannot be resolved counts as written
    /// here.
    static ValueOrigin of(YamlDocument document, YamlPath path) {
        return new OriginSearch(document.written()).find(path);
    }
}
