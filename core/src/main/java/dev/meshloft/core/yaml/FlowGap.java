package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;

/// What stands behind a part inside braces or brackets in the same line: its comma and its comment.
///
/// @param comma -1 for none
/// @param comment with the blanks before it; empty, behind the comma, when there is none
record FlowGap(int comma, TextRange comment) {

    static FlowGap behind(Lines lines, int end) {
        String text = lines.text();
        int lineEnd = lines.end(end);
        int at = KeyScan.behindBlanks(text, end, lineEnd);
        int comma = at < lineEnd && text.charAt(at) == ',' ? at : -1;
        int from = comma < 0 ? end : comma + 1;
        int word = KeyScan.behindBlanks(text, from, lineEnd);
        boolean isComment = word < lineEnd && text.charAt(word) == '#' && word > from;
        return new FlowGap(comma, isComment ? new TextRange(from, lineEnd) : TextRange.at(from));
    }
}
