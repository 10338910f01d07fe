package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One change of a stream: cuts the text around the change anew and reads the documents in it.
final class StreamEdit {

    private final YamlStream before;
    private final TextChange change;
    private final String after;
    /// From the first edit's start to the last one's end, in the old text.
    private final TextRange touched;
    private final int growth;
    private final Map<String, YamlStream.Piece> byText = new HashMap<>();

    StreamEdit(YamlStream before, TextChange change, String after) {
        this.before = before;
        this.change = change;
        this.after = after;
        this.touched =
                change.edits().getFirst().range().cover(change.edits().getLast().range());
        this.growth = change.edits().stream().mapToInt(TextEdit::growth).sum();
    }

    /// The stream of another text: pieces at both ends that stay the same tell what changed.
    static YamlStream between(YamlStream before, String after) {
        List<YamlStream.Piece> pieces = before.pieces();
        if (before.markdown() || pieces.isEmpty()) {
            return byTexts(before, after);
        }
        int start = 0;
        int head = 0;
        while (head < pieces.size() && after.startsWith(text(pieces, head), start)) {
            start += text(pieces, head++).length();
        }
        int length = pieces.getLast().range().end();
        int oldEnd = length;
        int tail = pieces.size() - 1;
        while (tail >= head
                && oldEnd - start >= text(pieces, tail).length()
                && after.length() - start
                        >= length - oldEnd + text(pieces, tail).length()
                && after.startsWith(
                        text(pieces, tail),
                        after.length() - (length - oldEnd) - text(pieces, tail).length())) {
            oldEnd -= text(pieces, tail--).length();
        }
        String middle = after.substring(start, after.length() - (length - oldEnd));
        TextEdit edit = TextEdit.replace(new TextRange(start, oldEnd), middle);
        boolean same = edit.range().isEmpty() && middle.isEmpty();
        return same ? before : before.edited(narrowed(edit, pieces), after);
    }

    /// In one document the letters at both ends that stay the same are no part of the change.
    private static TextChange narrowed(TextEdit edit, List<YamlStream.Piece> pieces) {
        StringBuilder old = new StringBuilder();
        for (YamlStream.Piece piece : pieces) {
            if (edit.range().contains(piece.range())) {
                old.append(piece.document().text());
            }
        }
        return TextChange.between(old.toString(), edit.replacement())
                .shift(edit.range().start());
    }

    private static String text(List<YamlStream.Piece> pieces, int index) {
        return pieces.get(index).document().text();
    }

    private static YamlStream byTexts(YamlStream before, String after) {
        Map<String, YamlDocument> known = new HashMap<>();
        before.pieces().forEach(piece -> known.put(piece.document().text(), piece.document()));
        List<TextRange> cuts = before.markdown() ? MarkdownBlocks.cut(after) : StreamCutter.cut(after);
        List<YamlStream.Piece> pieces = new ArrayList<>();
        for (TextRange cut : cuts) {
            String text = cut.in(after);
            YamlDocument same = known.get(text);
            pieces.add(YamlStream.Piece.of(cut.start(), same == null ? YamlDocument.parse(text) : same));
        }
        return new YamlStream(before.markdown(), pieces);
    }

    YamlStream edited() {
        return before.markdown() ? markdown() : yaml();
    }

    private YamlStream yaml() {
        List<YamlStream.Piece> old = before.pieces();
        // The marker at the start of the touched piece may be what changed, so that the one before grows.
        int from = Math.max(0, Math.max(0, firstTouched()) - 1);
        int start = old.get(from).start();
        List<TextRange> cuts =
                StreamCutter.cut(after, start, at -> at > touched.end() + growth && isOldCut(at - growth));
        List<YamlStream.Piece> pieces = new ArrayList<>(old.size() + 2);
        pieces.addAll(old.subList(0, from));
        cuts.forEach(cut -> pieces.add(piece(cut)));
        int end = cuts.getLast().end();
        int rest = end < after.length() ? before.indexAt(end - growth) : old.size();
        old.subList(rest, old.size()).forEach(piece -> pieces.add(piece.movedTo(piece.start() + growth)));
        return new YamlStream(false, pieces);
    }

    /// The first piece whose text, or the border behind it, the change touches.
    private int firstTouched() {
        int index = before.indexAt(touched.start());
        return index > 0 && before.pieces().get(index).start() == touched.start() ? index - 1 : index;
    }

    private boolean isOldCut(int at) {
        int index = before.indexAt(at);
        return index >= 0 && before.pieces().get(index).start() == at;
    }

    private YamlStream markdown() {
        List<YamlStream.Piece> pieces = new ArrayList<>();
        MarkdownBlocks.cut(after).forEach(cut -> pieces.add(piece(cut)));
        return new YamlStream(true, pieces);
    }

    private YamlStream.Piece piece(TextRange cut) {
        YamlStream.Piece same = untouched(cut);
        if (same != null) {
            return same.movedTo(cut.start());
        }
        YamlStream.Piece known = byText().get(cut.in(after));
        if (known != null) {
            return known.movedTo(cut.start());
        }
        YamlStream.Piece old = predecessor(cut);
        return old == null ? YamlStream.Piece.of(cut.start(), YamlDocument.parse(cut.in(after))) : changed(old, cut);
    }

    private YamlStream.Piece changed(YamlStream.Piece old, TextRange cut) {
        TextChange own = within(old, cut);
        YamlDocument document =
                own == null ? YamlDocument.parse(cut.in(after)) : old.document().edited(own, cut.in(after));
        boolean remembers = document.isBroken() && !old.lastGood().isBroken();
        return new YamlStream.Piece(cut.start(), document, remembers ? old.lastGood() : document);
    }

    /// The old piece with the same text before or behind the change; null for none.
    private YamlStream.@Nullable Piece untouched(TextRange cut) {
        boolean ahead = cut.end() <= touched.start();
        boolean behind = cut.start() >= touched.end() + growth;
        if (!ahead && !behind) {
            return null;
        }
        int start = ahead ? cut.start() : cut.start() - growth;
        int index = before.indexAt(start);
        YamlStream.Piece piece = index < 0 ? null : before.pieces().get(index);
        return piece != null
                        && piece.start() == start
                        && piece.document().text().length() == cut.length()
                ? piece
                : null;
    }

    /// Documents between the edits of a change of several, which keep their text while their place is hard to tell.
    private Map<String, YamlStream.Piece> byText() {
        if (change.edits().size() > 1 && byText.isEmpty()) {
            for (int i = Math.max(0, before.indexAt(touched.start())); i <= before.indexAt(touched.end()); i++) {
                byText.put(
                        before.pieces().get(i).document().text(),
                        before.pieces().get(i));
            }
        }
        return byText;
    }

    /// The old piece that became this one; null for a new one.
    private YamlStream.@Nullable Piece predecessor(TextRange cut) {
        int start = cut.start() <= touched.start() ? cut.start() : cut.start() - growth;
        int index = before.indexAt(start);
        return index >= 0 && before.pieces().get(index).start() == start
                ? before.pieces().get(index)
                : null;
    }

    /// The change as one of the document alone; null when it goes beyond it.
    private @Nullable TextChange within(YamlStream.Piece old, TextRange cut) {
        boolean inside = old.range().contains(touched)
                && cut.start() == old.start()
                && cut.length() == old.range().length() + growth;
        return inside ? change.shift(-old.start()) : null;
    }
}
