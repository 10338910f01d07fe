package dev.meshloft.app.find;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.TextRange;

/// One place that fits.
///
/// @param number of the line, from 1
/// @param line the line without blanks before it, shortened around the place when it is long
/// @param shown the place in `line`
record Hit(FileId file, TextRange range, int number, String line, TextRange shown) {

    private static final int BEFORE = 40;
    private static final int MOST = 240;

    /// @param start, end of the line in the text
    static Hit of(FileId file, String text, TextRange range, int number, int start, int end) {
        int from = start;
        while (from < range.start() && text.charAt(from) <= ' ') {
            from++;
        }
        boolean cut = range.start() - from > BEFORE && end - from > MOST;
        int shownFrom = cut ? range.start() - BEFORE : from;
        int shownTo = Math.min(end, shownFrom + MOST);
        String mark = cut ? "…" : "";
        String line =
                mark + text.substring(shownFrom, Math.max(shownFrom, shownTo)).replace('\t', ' ');
        int at = Math.min(range.start() - shownFrom + mark.length(), line.length());
        int until = Math.clamp((long) range.end() - shownFrom + mark.length(), at, line.length());
        return new Hit(file, range, number, line, new TextRange(at, until));
    }
}
