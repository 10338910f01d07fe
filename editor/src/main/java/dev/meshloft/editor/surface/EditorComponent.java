package dev.meshloft.editor.surface;

/// One feature of the editor. It gets the [EditorSurface] when it is made; features know the surface and values, and
/// only those features they draw upon.
public interface EditorComponent {

    /// Hooks into the surface. Called once, before the editor is shown.
    void install();
}
