package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The documents of one file, in order, each with the place where it starts.
///
/// A stream is cut at its document markers before anything is parsed, because one syntax error ends a parser's event
/// stream: a broken document must not blank its neighbours. In a YAML file the pieces joined give the file back, byte
/// for byte; in a Markdown file they are the contents of the fenced `yaml` blocks.
public record YamlStream(List<Piece> pieces) {

    /// One document and where its text starts in the file.
    public record Piece(int start, YamlDocument document) {

        /// Where the document's text lies in the file.
        public TextRange range() {
            return new TextRange(start, start + document.text().length());
        }
    }

    public YamlStream {
        pieces = List.copyOf(pieces);
    }

    public static YamlStream parse(String text) {
        return of(text, StreamCutter.cut(text), Map.of());
    }

    /// The fenced code blocks of a Markdown text whose language is `yaml` or `yml`.
    public static YamlStream parseMarkdown(String text) {
        return of(text, MarkdownBlocks.cut(text), Map.of());
    }

    /// The stream of a changed YAML text; documents whose text did not change are taken over as they are.
    public YamlStream reparse(String text) {
        return of(text, StreamCutter.cut(text), documentsByText());
    }

    /// Like [#reparse], for Markdown.
    public YamlStream reparseMarkdown(String text) {
        return of(text, MarkdownBlocks.cut(text), documentsByText());
    }

    /// The piece an offset of the file lies in; at a border the later one.
    public Optional<Piece> findAt(int offset) {
        Piece found = null;
        for (Piece piece : pieces) {
            if (piece.range().touches(offset)) {
                found = piece;
            }
        }
        return Optional.ofNullable(found);
    }

    private Map<String, YamlDocument> documentsByText() {
        Map<String, YamlDocument> known = new HashMap<>();
        pieces.forEach(piece -> known.put(piece.document.text(), piece.document));
        return known;
    }

    private static YamlStream of(String text, List<TextRange> cuts, Map<String, YamlDocument> known) {
        List<Piece> pieces = new ArrayList<>(cuts.size());
        for (TextRange cut : cuts) {
            String piece = cut.in(text);
            YamlDocument same = known.get(piece);
            pieces.add(new Piece(cut.start(), same != null ? same : YamlDocument.parse(piece)));
        }
        return new YamlStream(pieces);
    }
}
