package dev.meshloft.editor.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names what a comparison by lines does not show.
final class DiffNotes {

    private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");

    private DiffNotes() {}

    static List<String> of(String left, String right, List<Hunk> hunks) {
        List<String> notes = new ArrayList<>();
        Breaks before = Breaks.of(left);
        Breaks after = Breaks.of(right);
        if (before.isAny() && after.isAny() && !before.words().equals(after.words())) {
            notes.add("Line breaks differ: " + before.words() + " at the left, " + after.words() + " at the right");
        }
        if (left.startsWith("\uFEFF") != right.startsWith("\uFEFF")) {
            notes.add("Only the " + (left.startsWith("\uFEFF") ? "left" : "right")
                    + " text starts with a byte order mark");
        }
        if (!left.isEmpty() && !right.isEmpty() && endsLine(left) != endsLine(right)) {
            notes.add("Only the " + (endsLine(left) ? "left" : "right") + " text ends with a line break");
        }
        long blanks = hunks.stream().filter(Hunk::whitespaceOnly).count();
        if (blanks > 0) {
            notes.add(
                    blanks == hunks.size()
                            ? "Only blanks and blank lines differ"
                            : blanks + " of " + hunks.size() + " changes are of blanks and blank lines only");
        }
        return notes;
    }

    private static boolean endsLine(String text) {
        return text.endsWith("\n") || text.endsWith("\r");
    }

    /// How often each line break is used.
    private record Breaks(int lf, int crlf, int cr) {

        static Breaks of(String text) {
            int lf = 0;
            int crlf = 0;
            int cr = 0;
            Matcher matcher = BREAK.matcher(text);
            while (matcher.find()) {
                switch (matcher.group()) {
                    case "\n" -> lf++;
                    case "\r" -> cr++;
                    default -> crlf++;
                }
            }
            return new Breaks(lf, crlf, cr);
        }

        boolean isAny() {
            return lf + crlf + cr > 0;
        }

        String words() {
            List<String> kinds = new ArrayList<>();
            if (lf > 0) {
                kinds.add("LF");
            }
            if (crlf > 0) {
                kinds.add("CRLF");
            }
            if (cr > 0) {
                kinds.add("CR");
            }
            return kinds.size() == 1 ? kinds.getFirst() : "mixed " + String.join(" and ", kinds);
        }
    }
}
