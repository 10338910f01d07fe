package dev.meshloft.app.find;

/// A row of the results.
sealed interface ResultRow {

    /// @param folder below what all files share
    /// @param locked whether it cannot be written, so that nothing in it is replaced
    record OfFile(FileHits hits, String folder, boolean locked) implements ResultRow {}

    record OfHit(FileHits hits, Hit hit) implements ResultRow {}

    FileHits hits();

    /// For a screen reader.
    default String words() {
        return switch (this) {
            case OfFile file ->
                file.hits().file().fileName() + ", " + file.hits().hits().size() + " places";
            case OfHit hit -> "Line " + hit.hit().number() + ": " + hit.hit().line();
        };
    }
}
