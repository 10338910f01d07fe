package dev.meshloft.editor.typing;

import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.text.Lines;
import dev.meshloft.editor.text.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Runs commands at every caret, together as one edit.
record AtCarets(EditorSurface surface) {

    /// Nothing when the text cannot be edited.
    void run(BiFunction<Lines, Selection, Typed> command) {
        if (surface.isEditable()) {
            make(surface.selections().stream()
                    .map(each -> command.apply(surface.lines(), each))
                    .toList());
        }
    }

    /// Where the command has nothing to do the caret stays.
    ///
    /// @return whether it did something at any caret
    boolean runSome(BiFunction<Lines, Selection, Optional<Typed>> command) {
        if (!surface.isEditable()) {
            return false;
        }
        List<Typed> typed = new ArrayList<>();
        boolean any = false;
        for (Selection each : surface.selections()) {
            Optional<Typed> done = command.apply(surface.lines(), each);
            any |= done.isPresent();
            typed.add(done.orElseGet(() -> Typed.move(each)));
        }
        if (any) {
            make(typed);
        }
        return any;
    }

    void type(String text) {
        run((lines, selection) -> SmartKeys.character(text, lines, selection)
                .orElseGet(
                        () -> Typed.at(selection.start(), selection.end(), text, selection.start() + text.length())));
    }

    /// @param extend whether what lies between is selected
    void move(Moves.Move move, boolean extend) {
        surface.select(surface.selections().stream()
                .map(each -> {
                    int to = move.from(surface.lines(), each);
                    return new Selection(extend ? each.anchor() : to, to);
                })
                .toList());
        surface.area().requestFollowCaret();
    }

    void make(List<Typed> typed) {
        Typed.Together together = Typed.together(typed);
        surface.edit(together.edits(), together.selections());
    }
}
