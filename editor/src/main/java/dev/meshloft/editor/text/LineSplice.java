package dev.meshloft.editor.text;

/// Which lines an edit touched: lines `first` to `first + removed` became `first` to `first + added` (from 0,
/// inclusive).
///
/// @param above whether whole lines were put in above line `first`, which moved down as it was
public record LineSplice(int first, int removed, int added, boolean above) {

    static LineSplice of(ShownEdit edit, Lines before) {
        int first = before.lineOf(edit.start());
        int removed = before.lineOf(edit.end()) - first;
        boolean above = edit.start() == edit.end()
                && edit.start() == before.start(first)
                && edit.replacement().endsWith("\n");
        return new LineSplice(first, removed, newlines(edit.replacement()), above);
    }

    /// Where a line goes; lines within stay at or before the edit's end.
    public int map(int line) {
        if (line < first || (line == first && !above)) {
            return line;
        }
        return above || line > first + removed ? line + growth() : Math.min(line, first + added);
    }

    public int growth() {
        return added - removed;
    }

    private static int newlines(String text) {
        int count = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            count++;
        }
        return count;
    }
}
