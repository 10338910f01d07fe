package dev.meshloft.editor.fold;

import dev.meshloft.editor.text.Folds.Fold;
import dev.meshloft.editor.text.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What can be folded: documents, blocks below a key or a dash, comments of several lines. Found by indentation, so
/// that
/// text that no reader takes can be folded too.
public record FoldRegions(Lines lines) {

    /// Whether a line has something below it that can be hidden. Looks no further than the next line with text.
    public boolean startsAt(int line) {
        String text = lines.text(line);
        if (text.isBlank()) {
            return false;
        }
        if (isMarker(text)) {
            return line + 1 < lines.count() && documentEnd(line, line + 2) > line;
        }
        if (isComment(text)) {
            return isFirstComment(line) && line + 1 < lines.count() && isComment(lines.text(line + 1));
        }
        int below = nextWithText(line + 1);
        return (below < lines.count() && isBelow(text, lines.text(below)))
                || (isUnmarkedStart(line) && below < lines.count());
    }

    public Optional<Fold> at(int line) {
        String text = lines.text(line);
        if (text.isBlank() || !startsAt(line)) {
            return Optional.empty();
        }
        int last = isMarker(text)
                ? documentEnd(line, lines.count())
                : isComment(text) ? commentEnd(line) : blockEnd(line, text);
        return last > line ? Optional.of(new Fold(line, last)) : Optional.empty();
    }

    /// The smallest region that starts at a line or has it inside, of those that a test takes.
    public Optional<Fold> around(int line, Predicate<Fold> wanted) {
        for (int at = line; at >= 0; at--) {
            if (mayHold(at, line)) {
                Optional<Fold> region =
                        at(at).filter(fold -> fold.last() >= line).filter(wanted);
                if (region.isPresent()) {
                    return region;
                }
            }
        }
        return Optional.empty();
    }

    /// All of the text, from above.
    public List<Fold> all() {
        List<Fold> all = new ArrayList<>();
        for (int line = 0; line < lines.count(); line++) {
            at(line).ifPresent(all::add);
        }
        return all;
    }

    /// Those that hold whole documents.
    public List<Fold> documents() {
        List<Fold> documents = new ArrayList<>();
        for (int line = 0; line < lines.count(); line++) {
            if (isMarker(lines.text(line)) || isUnmarkedStart(line)) {
                at(line).ifPresent(documents::add);
            }
        }
        return documents;
    }

    public static boolean isComment(String text) {
        return text.stripLeading().startsWith("#");
    }

    public static int indentation(String text) {
        int spaces = 0;
        while (spaces < text.length() && text.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }

    /// Cheap: whether it pays to look closer.
    private boolean mayHold(int at, int line) {
        String text = lines.text(at);
        return at == line
                || isMarker(text)
                || isUnmarkedStart(at)
                || (!text.isBlank()
                        && (isComment(text)
                                || lines.text(line).isBlank()
                                || indentation(text) <= indentation(lines.text(line))));
    }

    private int documentEnd(int marker, int before) {
        int last = marker;
        for (int line = marker + 1; line < Math.min(before, lines.count()) && !isMarker(lines.text(line)); line++) {
            last = lines.text(line).isBlank() ? last : line;
        }
        return last;
    }

    private int commentEnd(int first) {
        int last = first;
        while (last + 1 < lines.count() && isComment(lines.text(last + 1))) {
            last++;
        }
        return last;
    }

    private int blockEnd(int first, String head) {
        int last = first;
        for (int line = first + 1; line < lines.count(); line++) {
            String text = lines.text(line);
            boolean below = isBelow(head, text);
            if (!text.isBlank() && !below && !(isComment(text) && !isMarker(text))) {
                break;
            }
            last = below ? line : last;
        }
        return last == first && isUnmarkedStart(first) ? documentEnd(first, lines.count()) : last;
    }

    /// A list may stand in the column of its key.
    private static boolean isBelow(String head, String text) {
        if (text.isBlank() || isMarker(text)) {
            return false;
        }
        int own = indentation(head);
        int other = indentation(text);
        boolean itemOfKey = other == own && text.startsWith("-", other) && !head.startsWith("-", own) && opens(head);
        return other > own || itemOfKey;
    }

    private static boolean opens(String head) {
        int comment = head.indexOf(" #");
        return (comment < 0 ? head : head.substring(0, comment)).stripTrailing().endsWith(":");
    }

    private boolean isFirstComment(int line) {
        return line == 0 || !isComment(lines.text(line - 1));
    }

    /// The first line with text of a file whose first document has no marker.
    private boolean isUnmarkedStart(int line) {
        if (isComment(lines.text(line)) || lines.text(line).isBlank() || isMarker(lines.text(line))) {
            return false;
        }
        for (int above = line - 1; above >= 0; above--) {
            if (!lines.text(above).isBlank() && !isComment(lines.text(above))) {
                return false;
            }
        }
        return true;
    }

    private int nextWithText(int from) {
        int line = from;
        while (line < lines.count() && (lines.text(line).isBlank() || isComment(lines.text(line)))) {
            line++;
        }
        return line;
    }

    private static boolean isMarker(String text) {
        return (text.startsWith("---") || text.startsWith("...")) && (text.length() == 3 || text.charAt(3) <= ' ');
    }
}
