package dev.meshloft.editor.surface;

/// Style classes for parts of a line. Layers are asked again whenever a line may look different, so they only read.
public interface StyleLayer {

    /// @param line from 0
    /// @param text of the line, without its break
    void style(int line, String text, Sink sink);

    /// Takes parts of one line.
    interface Sink {

        /// @param start, end columns from 0, half open; an empty part is ignored
        void add(int start, int end, String styleClass);
    }
}
