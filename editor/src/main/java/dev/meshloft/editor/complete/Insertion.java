package dev.meshloft.editor.complete;

import dev.meshloft.core.assist.Completion;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.text.FileLines;
import dev.meshloft.editor.text.Selection;
import dev.meshloft.editor.text.ShownEdit;
import java.util.ArrayList;
import java.util.List;

/// A completion as edits on screen.
///
/// @param stops in the text after, as it is on screen; never empty
record Insertion(List<ShownEdit> edits, List<Filling> stops) {

    static Insertion of(EditorSurface surface, Completion completion) {
        List<ShownEdit> edits = new ArrayList<>();
        for (TextEdit edit : completion.change().edits()) {
            edits.add(new ShownEdit(
                    surface.toShown(edit.range().start()),
                    surface.toShown(edit.range().end()),
                    FileLines.unixBreaks(edit.replacement())));
        }
        String after = completion.change().apply(surface.text());
        return new Insertion(
                edits,
                completion.stops().stream()
                        .map(stop -> new Filling(
                                shown(after, stop.range()),
                                stop.mirrors().stream()
                                        .map(each -> shown(after, each))
                                        .toList()))
                        .toList());
    }

    private static Selection shown(String text, TextRange range) {
        return new Selection(shown(text, range.start()), shown(text, range.end()));
    }

    private static int shown(String text, int offset) {
        return FileLines.shown(text.substring(0, Math.min(offset, text.length())))
                .length();
    }
}
