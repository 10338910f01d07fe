package dev.meshloft.core.assist.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Where the lines of a text are. Lines and columns count from 0.
///
/// @param starts of each line
record TextLines(String text, List<Integer> starts) {

    static TextLines of(String text) {
        List<Integer> starts = new ArrayList<>(List.of(text.startsWith("\uFEFF") ? 1 : 0));
        for (int i = 0; i < text.length(); i++) {
            boolean pair = text.charAt(i) == '\r' && text.startsWith("\n", i + 1);
            if (text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !pair)) {
                starts.add(i + 1);
            }
        }
        return new TextLines(text, starts);
    }

    int count() {
        return starts.size();
    }

    int lineOf(int offset) {
        int found = Collections.binarySearch(starts, offset);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    int start(int line) {
        return starts.get(line);
    }

    /// Before its line break.
    int end(int line) {
        int end = line + 1 < count() ? starts.get(line + 1) : text.length();
        while (end > start(line) && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /// Where the text of a line begins; its end when it is blank.
    int textStart(int line) {
        int at = start(line);
        while (at < end(line) && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    int indentation(int line) {
        return textStart(line) - start(line);
    }

    int column(int offset) {
        return offset - start(lineOf(offset));
    }

    boolean isFirst(int offset) {
        return textStart(lineOf(offset)) == offset;
    }

    boolean isBlank(int line) {
        return textStart(line) == end(line);
    }

    boolean isComment(int line) {
        return text.startsWith("#", textStart(line));
    }

    /// Whether a tab stands where a line is indented.
    boolean hasTabs() {
        for (int line = 0; line < count(); line++) {
            if (text.startsWith("\t", textStart(line))) {
                return true;
            }
        }
        return false;
    }

    /// Behind the blanks from an offset on.
    int skipBlanks(int offset) {
        int at = offset;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
