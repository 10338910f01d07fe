package dev.meshloft.core.assist.format;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;

/// Gives blocks the indentation that most of their document has, one blank behind `:` and `-`, and no blanks at line
/// ends. Blanks are all that changes: what lies in scalars and brackets stays as it is, and a document whose values
/// would be others, that is broken or indented with tabs, is left alone.
public final class Formatter {

    private Formatter() {}

    /// @param selection of the text; when nothing is selected the whole text is meant. A block that starts in it is
    ///     formatted to its end
    public static TextChange format(String text, YamlStream stream, TextRange selection) {
        TextRange wanted = selection.isEmpty() ? new TextRange(0, text.length()) : selection;
        List<TextEdit> edits = new ArrayList<>();
        for (YamlStream.Piece piece : stream.pieces()) {
            if (piece.range().overlaps(wanted)) {
                TextRange inPiece = new TextRange(
                        Math.max(0, wanted.start() - piece.start()),
                        Math.min(piece.range().end(), wanted.end()) - piece.start());
                edits.addAll(
                        format(piece.document(), inPiece).shift(piece.start()).edits());
            }
        }
        return new TextChange(edits);
    }

    private static TextChange format(YamlDocument document, TextRange selection) {
        TextLines lines = TextLines.of(document.text());
        if (document.isBroken() || document.root().isEmpty() || lines.hasTabs()) {
            return TextChange.NONE;
        }
        TextChange change = new Layout(document, lines, selection).change();
        YamlDocument after = YamlDocument.parse(change.apply(document.text()));
        YamlContent before = YamlContent.read(document.value());
        boolean same = before != null && !after.isBroken() && before.equals(YamlContent.read(after.value()));
        return same ? change : TextChange.NONE;
    }
}
