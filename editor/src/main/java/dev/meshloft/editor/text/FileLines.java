package dev.meshloft.editor.text;

import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a file beside the lines on screen.
///
/// The text on screen has no byte order mark and only `\n` as line break; the file keeps its own. Both have the same
/// lines, so an offset is carried over by its line. Mutable; edits cost one array copy, the first question after an
/// edit
/// one pass over the lines.
public final class FileLines {

    private static final String BOM = "\uFEFF";

    private boolean bom;
    private int[] lengths;
    private LineBreak[] breaks;
    private int @Nullable [] fileStarts;
    private int @Nullable [] shownStarts;

    private FileLines(boolean bom, List<Line> lines) {
        this.bom = bom;
        this.lengths = lines.stream().mapToInt(Line::length).toArray();
        this.breaks = lines.stream().map(Line::end).toArray(LineBreak[]::new);
    }

    public static FileLines of(String file) {
        boolean bom = file.startsWith(BOM);
        return new FileLines(bom, split(file, bom ? 1 : 0));
    }

    /// The text on screen for a file's text.
    public static String shown(String file) {
        String text = file.startsWith(BOM) ? file.substring(1) : file;
        return unixBreaks(text);
    }

    /// The text on screen for the text of these lines. A mark that only now came to the start is text like any other.
    String onScreen(String file) {
        return unixBreaks(bom ? file.substring(1) : file);
    }

    public int count() {
        return lengths.length;
    }

    public int toFile(int shown) {
        int line = lineAt(shownStarts(), shown);
        int column = Math.min(shown - shownStarts()[line], lengths[line]);
        return fileStarts()[line] + column;
    }

    /// An offset within a line break counts as the line's end, one within the byte order mark as the start.
    public int toShown(int file) {
        int line = lineAt(fileStarts(), file);
        int column = Math.clamp(file - (long) fileStarts()[line], 0, lengths[line]);
        return shownStarts()[line] + column;
    }

    /// Whether an edit may add, remove or bury the byte order mark; the lines are then to be read anew.
    boolean touchesMark(TextEdit edit) {
        return edit.range().start() == 0 && (bom || edit.replacement().startsWith(BOM));
    }

    /// What an edit of the file, away from its byte order mark, does on screen.
    ShownEdit onScreen(TextEdit edit) {
        TextEdit whole = withWholeBreaks(edit);
        return new ShownEdit(
                toShown(whole.range().start()), toShown(whole.range().end()), unixBreaks(whole.replacement()));
    }

    /// What an edit on screen does to the file. New lines end as the line they are typed in does.
    TextEdit inFile(ShownEdit edit) {
        int first = lineAt(shownStarts(), edit.start());
        TextRange range = new TextRange(toFile(edit.start()), toFile(edit.end()));
        String text = edit.replacement().replace("\n", breakAround(first).text);
        return new TextEdit(range, keepBreaksApart(range, text));
    }

    /// Takes in an edit of the file, away from its byte order mark.
    void take(TextEdit edit) {
        TextEdit whole = withWholeBreaks(edit);
        splice(whole.range().start(), whole.range().end(), whole.replacement());
    }

    /// Whether a lone `\r` ends a line: edits beside each other may then read as one break.
    boolean hasLoneReturn() {
        return Arrays.asList(breaks).contains(LineBreak.CR);
    }

    int length(int line) {
        return lengths[line];
    }

    int fileStart(int line) {
        return fileStarts()[line];
    }

    int shownStart(int line) {
        return shownStarts()[line];
    }

    int lineOfShown(int shown) {
        return lineAt(shownStarts(), shown);
    }

    /// Widens an edit so that it neither cuts a `\r\n` in two nor makes one with its neighbours unnoticed.
    private TextEdit withWholeBreaks(TextEdit edit) {
        int start = edit.range().start();
        int end = edit.range().end();
        String text = edit.replacement();
        boolean endInside = insideBreak(end);
        if (endInside || (endsWithReturn(start, text) && isBefore(end, LineBreak.LF))) {
            end++;
            text = text + "\n";
        }
        if (insideBreak(start) || (text.startsWith("\n") && isAfter(start, LineBreak.CR))) {
            start--;
            text = "\r" + text;
        }
        return new TextEdit(new TextRange(start, end), text);
    }

    private boolean endsWithReturn(int start, String text) {
        return text.isEmpty() ? insideBreak(start) || isAfter(start, LineBreak.CR) : text.endsWith("\r");
    }

    /// A lone `\r` beside a `\n` would read as one break where the screen shows two.
    private String keepBreaksApart(TextRange range, String text) {
        boolean newlineFollows = isBefore(range.end(), LineBreak.LF);
        if (isAfter(range.start(), LineBreak.CR) && (text.startsWith("\n") || (text.isEmpty() && newlineFollows))) {
            return "\r" + text;
        }
        return text.endsWith("\r") && newlineFollows ? text + "\n" : text;
    }

    private boolean insideBreak(int file) {
        int line = lineAt(fileStarts(), file);
        return file - fileStarts()[line] > lengths[line];
    }

    private boolean isAfter(int file, LineBreak kind) {
        int line = lineAt(fileStarts(), file);
        return line > 0 && file == fileStarts()[line] && breaks[line - 1] == kind;
    }

    private boolean isBefore(int file, LineBreak kind) {
        int line = lineAt(fileStarts(), file);
        return file - fileStarts()[line] == lengths[line] && breaks[line] == kind;
    }

    private LineBreak breakAround(int line) {
        if (breaks[line] != LineBreak.NONE) {
            return breaks[line];
        }
        return line > 0 ? breaks[line - 1] : LineBreak.LF;
    }

    private void splice(int start, int end, String text) {
        int first = lineAt(fileStarts(), start);
        int last = lineAt(fileStarts(), end);
        int head = start - fileStarts()[first];
        int tail = lengths[last] - (end - fileStarts()[last]);
        List<Line> fresh = split(text, 0);
        fresh.set(0, fresh.getFirst().longer(head));
        fresh.set(fresh.size() - 1, new Line(fresh.getLast().length() + tail, breaks[last]));
        replaceLines(first, last + 1, fresh);
        fileStarts = null;
        shownStarts = null;
    }

    private void replaceLines(int from, int to, List<Line> fresh) {
        int size = lengths.length + fresh.size() - (to - from);
        int[] newLengths = Arrays.copyOf(lengths, size);
        LineBreak[] newBreaks = Arrays.copyOf(breaks, size);
        int tail = lengths.length - to;
        System.arraycopy(lengths, to, newLengths, size - tail, tail);
        System.arraycopy(breaks, to, newBreaks, size - tail, tail);
        for (int i = 0; i < fresh.size(); i++) {
            newLengths[from + i] = fresh.get(i).length();
            newBreaks[from + i] = fresh.get(i).end();
        }
        lengths = newLengths;
        breaks = newBreaks;
    }

    private int[] fileStarts() {
        int[] known = fileStarts;
        if (known == null) {
            known = starts(bom ? 1 : 0, true);
            fileStarts = known;
        }
        return known;
    }

    private int[] shownStarts() {
        int[] known = shownStarts;
        if (known == null) {
            known = starts(0, false);
            shownStarts = known;
        }
        return known;
    }

    private int[] starts(int from, boolean inFile) {
        int[] starts = new int[lengths.length];
        int at = from;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = at;
            at += lengths[i] + (inFile ? breaks[i].length() : 1);
        }
        return starts;
    }

    private static int lineAt(int[] starts, int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /// With `\n` for every line break.
    public static String unixBreaks(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<Line> split(String text, int from) {
        List<Line> lines = new ArrayList<>();
        int start = from;
        for (int i = from; i < text.length(); i++) {
            LineBreak end = breakAt(text, i);
            if (end != LineBreak.NONE) {
                lines.add(new Line(i - start, end));
                i += end.length() - 1;
                start = i + 1;
            }
        }
        lines.add(new Line(text.length() - start, LineBreak.NONE));
        return lines;
    }

    private static LineBreak breakAt(String text, int at) {
        return switch (text.charAt(at)) {
            case '\n' -> LineBreak.LF;
            case '\r' -> at + 1 < text.length() && text.charAt(at + 1) == '\n' ? LineBreak.CRLF : LineBreak.CR;
            default -> LineBreak.NONE;
        };
    }

    private record Line(int length, LineBreak end) {

        Line longer(int by) {
            return new Line(length + by, end);
        }
    }
}
