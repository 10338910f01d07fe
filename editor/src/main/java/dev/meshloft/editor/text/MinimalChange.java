package dev.meshloft.editor.text;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;

/// The smallest single replacement that turns one text into another.
public final class MinimalChange {

    private MinimalChange() {}

    /// No edit when the texts are equal. Never cuts a surrogate pair in two.
    public static TextChange between(String before, String after) {
        if (before.equals(after)) {
            return TextChange.NONE;
        }
        int shared = Math.min(before.length(), after.length());
        int head = 0;
        while (head < shared && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        if (head > 0 && Character.isHighSurrogate(before.charAt(head - 1))) {
            head--;
        }
        int tail = 0;
        while (tail < shared - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        if (tail > 0 && Character.isLowSurrogate(before.charAt(before.length() - tail))) {
            tail--;
        }
        TextRange range = new TextRange(head, before.length() - tail);
        return TextChange.of(new TextEdit(range, after.substring(head, after.length() - tail)));
    }
}
