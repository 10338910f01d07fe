package dev.meshloft.editor.complete;

import dev.meshloft.editor.text.Selection;
import dev.meshloft.editor.text.ShownEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One place of an inserted text that is filled in, and those that say the same. Pure.
///
/// @param main where the caret goes
record Filling(Selection main, List<Selection> mirrors) {

    Filling {
        mirrors = List.copyOf(mirrors);
    }

    Stream<Selection> places() {
        return Stream.concat(Stream.of(main), mirrors.stream());
    }

    boolean holds(List<ShownEdit> edits) {
        return edits.stream().allMatch(edit -> owner(edit).isPresent());
    }

    /// Which of its places an edit is in.
    Optional<Selection> owner(ShownEdit edit) {
        return places().filter(place -> place.start() <= edit.start() && edit.end() <= place.end())
                .findFirst();
    }

    /// The same edits at the mirrors.
    ///
    /// @param edits within the main place
    List<ShownEdit> mirrored(List<ShownEdit> edits) {
        List<ShownEdit> mirrored = new ArrayList<>();
        for (Selection mirror : mirrors) {
            int by = mirror.start() - main.start();
            edits.forEach(edit -> mirrored.add(new ShownEdit(edit.start() + by, edit.end() + by, edit.replacement())));
        }
        return mirrored;
    }

    /// Where its places are after edits within another filling, or within this one.
    Filling after(List<ShownEdit> edits, Filling edited) {
        return new Filling(
                moved(main, edits, edited),
                mirrors.stream().map(each -> moved(each, edits, edited)).toList());
    }

    private static Selection moved(Selection place, List<ShownEdit> edits, Filling edited) {
        int before = 0;
        int inside = 0;
        for (ShownEdit edit : edits) {
            Selection owner = edited.owner(edit).orElseThrow();
            if (owner.equals(place)) {
                inside += edit.growth();
            } else if (owner.end() <= place.start()) {
                before += edit.growth();
            }
        }
        return new Selection(place.start() + before, place.end() + before + inside);
    }
}
