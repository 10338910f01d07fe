package dev.meshloft.editor.highlight;

import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.StyleLayer;
import dev.meshloft.editor.surface.TextListener;
import dev.meshloft.editor.text.LineSplice;
import dev.meshloft.editor.text.ShownChange;

/// Colours YAML. After an edit only the changed lines are cut again, and those below whose state changed by it.
public final class Highlighter implements EditorComponent, StyleLayer, TextListener {

    /// Longer texts stay plain.
    public static final int LIMIT = 20 * 1024 * 1024;

    private static final int LONGEST_LINE = 4_000;

    private final YamlLexer lexer = new YamlLexer();
    private final EditorSurface surface;
    private final LexedLines lines;
    private boolean plain;

    public Highlighter(EditorSurface surface) {
        this.surface = surface;
        this.lines = new LexedLines(surface::line);
    }

    @Override
    public void install() {
        surface.addLayer(this);
        surface.addTextListener(this);
    }

    @Override
    public void style(int line, String text, Sink sink) {
        tokens(line, text, (type, start, end) -> sink.add(start, end, type.styleClass()));
    }

    /// Cuts a line as it is coloured; nothing of plain texts and overlong lines.
    public void tokens(int line, String text, YamlLexer.Sink sink) {
        if (!plain && text.length() <= LONGEST_LINE) {
            lexer.lex(text, lines.stateAt(line), sink);
        }
    }

    @Override
    public void loaded() {
        plain = surface.text().length() > LIMIT;
        if (!plain) {
            lines.load(surface.shownText(), surface.lineCount());
        }
    }

    @Override
    public void edited(ShownChange change) {
        if (!plain) {
            change.splices().forEach(lines::move);
            for (LineSplice written : change.written()) {
                int below = written.first() + written.added() + 1;
                surface.restyle(below, lines.relex(written.first(), below));
            }
        }
    }
}
