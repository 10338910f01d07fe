package dev.meshloft.editor.surface;

import dev.meshloft.editor.text.ShownChange;

/// Hears about every change of the text on screen, whoever made it, before anything is drawn.
public interface TextListener {

    /// A whole new text.
    void loaded();

    void edited(ShownChange change);
}
