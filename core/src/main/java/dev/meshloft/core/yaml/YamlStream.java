package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The documents of one file, in order, each with the place where it starts.
///
/// A stream is cut at its document markers before anything is parsed, because one syntax error ends a parser's event
/// stream: a broken document must not blank its neighbours. In a YAML file the pieces joined give the file back, byte
/// for byte; in a Markdown file they are the contents of the fenced `yaml` blocks.
///
/// @param markdown whether the file is Markdown
public record YamlStream(boolean markdown, List<Piece> pieces) {

    /// One document and where its text starts in the file.
    ///
    /// @param lastGood the document as it was before it was broken; itself when it is fine or never was
    public record Piece(int start, YamlDocument document, YamlDocument lastGood) {

        static Piece of(int start, YamlDocument document) {
            return new Piece(start, document, document);
        }

        /// Where the document's text lies in the file.
        public TextRange range() {
            return new TextRange(start, start + document.text().length());
        }

        /// The document to take values from: in place of what cannot be read now stands what could be read last.
        public YamlDocument values() {
            return LastGood.restore(document, lastGood);
        }

        Piece movedTo(int newStart) {
            return newStart == start ? this : new Piece(newStart, document, lastGood);
        }
    }

    public YamlStream {
        pieces = List.copyOf(pieces);
    }

    public static YamlStream parse(String text) {
        return of(false, text, StreamCutter.cut(text));
    }

    /// The fenced code blocks of a Markdown text whose language is `yaml` or `yml`.
    public static YamlStream parseMarkdown(String text) {
        return of(true, text, MarkdownBlocks.cut(text));
    }

    private static YamlStream of(boolean markdown, String text, List<TextRange> cuts) {
        List<Piece> pieces = new ArrayList<>(cuts.size());
        cuts.forEach(cut -> pieces.add(Piece.of(cut.start(), YamlDocument.parse(cut.in(text)))));
        return new YamlStream(markdown, pieces);
    }

    /// The stream after a change of the file. Only documents that the change touches are read again; all others are
    /// taken over by identity. A document that the change breaks remembers how it was.
    ///
    /// The cost grows with the touched documents and the number of those behind them, not with the file;
    /// in Markdown the fences of the whole file are looked for again.
    ///
    /// @param after the file's text after the change
    public YamlStream edited(TextChange change, String after) {
        return change.isEmpty() ? this : new StreamEdit(this, change, after).edited();
    }

    /// The stream of another text of the file, where it is not known what changed. Costs a comparison of the texts
    /// more than [#edited].
    public YamlStream reparse(String after) {
        return StreamEdit.between(this, after);
    }

    /// The piece an offset of the file lies in; at a border the later one.
    public Optional<Piece> findAt(int offset) {
        int index = indexAt(offset);
        return index >= 0 && pieces.get(index).range().touches(offset)
                ? Optional.of(pieces.get(index))
                : Optional.empty();
    }

    /// The last piece that starts at or before an offset; -1 for none.
    int indexAt(int offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }
}
