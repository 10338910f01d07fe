package dev.meshloft.editor.surface;

/// Which lines an edit touched: lines `first` to `first + removed` became `first` to `first + added` (from 0,
/// inclusive).
public record LineSplice(int first, int removed, int added) {

    /// Where a line after the edit's first one goes; lines within stay at or before the edit's end.
    public int map(int line) {
        if (line <= first) {
            return line;
        }
        return line > first + removed ? line + added - removed : Math.min(line, first + added);
    }

    public int growth() {
        return added - removed;
    }
}
