package dev.meshloft.core.text;

/// A place as people count it: line and column from 1, columns in UTF-16 units.
public record LineColumn(int line, int column) {

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
