package dev.meshloft.editor.typing;

import dev.meshloft.editor.surface.EditorSurface;

/// The lines of an editor.
record SurfaceLines(EditorSurface surface) implements Lines {

    @Override
    public int count() {
        return surface.lineCount();
    }

    @Override
    public String text(int line) {
        return surface.line(line);
    }

    @Override
    public int start(int line) {
        return surface.startOf(line);
    }

    @Override
    public int lineOf(int offset) {
        return surface.lineOf(offset);
    }
}
