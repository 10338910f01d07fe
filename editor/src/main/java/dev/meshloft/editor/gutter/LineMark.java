package dev.meshloft.editor.gutter;

/// How a line differs from the base text.
public enum LineMark {
    SAME,
    ADDED,
    MODIFIED
}
