package dev.meshloft.editor.text;

/// A replacement in the text on screen: offsets are of that text, every line break is `\n`.
public record ShownEdit(int start, int end, String replacement) {

    /// Without what is equal at both ends of the old and the new text.
    public ShownEdit trim(CharSequence replaced) {
        int shared = Math.min(replaced.length(), replacement.length());
        int head = 0;
        while (head < shared && replaced.charAt(head) == replacement.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shared - head
                && replaced.charAt(replaced.length() - 1 - tail)
                        == replacement.charAt(replacement.length() - 1 - tail)) {
            tail++;
        }
        return new ShownEdit(start + head, end - tail, replacement.substring(head, replacement.length() - tail));
    }

    /// By how much the text after the edit moves.
    public int growth() {
        return replacement.length() - (end - start);
    }

    public boolean isEmpty() {
        return start == end && replacement.isEmpty();
    }

    /// Where an offset goes. At the edit's start it stays, inside the replaced text it moves to the end of the new one.
    public int map(int offset) {
        if (offset <= start) {
            return offset;
        }
        return offset >= end ? offset + replacement.length() - (end - start) : start + replacement.length();
    }
}
