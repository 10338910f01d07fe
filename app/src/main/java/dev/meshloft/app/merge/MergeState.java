package dev.meshloft.app.merge;

import dev.meshloft.core.change.MergeConflict;
import dev.meshloft.core.change.TextMerge;
import dev.meshloft.core.text.LineMerge;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A merge under way: what was decided, and the text as it is now. Immutable.
///
/// @param choices by the conflict's id
/// @param settled the conflicts and comments that the user has decided about
/// @param merged what the choices make of the three texts
/// @param text the result, with what the user typed into it
record MergeState(
        Versions versions,
        Map<String, MergeConflict.Side> choices,
        Set<String> settled,
        TextMerge.Merged merged,
        String text) {

    MergeState {
        choices = Map.copyOf(choices);
        settled = Set.copyOf(settled);
    }

    static MergeState of(Versions versions) {
        return of(versions, merge(versions, Map.of()));
    }

    /// @param merged without any choice
    static MergeState of(Versions versions, TextMerge.Merged merged) {
        return new MergeState(
                versions, Map.of(), Set.of(), merged, merged.change().apply(versions.mine()));
    }

    /// Takes some time for a large file.
    static TextMerge.Merged merge(Versions versions, Map<String, MergeConflict.Side> choices) {
        return TextMerge.merge(versions.file(), versions.base(), versions.mine(), versions.theirs(), choices);
    }

    /// The choices with one more.
    Map<String, MergeConflict.Side> choicesWith(List<String> ids, MergeConflict.Side side) {
        Map<String, MergeConflict.Side> more = new HashMap<>(choices);
        ids.forEach(id -> more.put(id, side));
        return more;
    }

    /// After choices, or with other texts: what was typed into the result stays, except where the choice is about it.
    MergeState with(Versions next, Map<String, MergeConflict.Side> made, Set<String> decided, TextMerge.Merged now) {
        Set<String> all = new HashSet<>(settled);
        all.addAll(decided);
        String suggested = now.change().apply(next.mine());
        return new MergeState(next, made, all, now, carried(suggestion(), text, suggested));
    }

    MergeState typed(TextChange change) {
        return new MergeState(versions, choices, settled, merged, change.apply(text));
    }

    /// The comment that found no place goes to the end of the text.
    MergeState appended(String comment) {
        String lineBreak = TextLines.of(text).lineBreak();
        String end = text.isEmpty() || text.endsWith("\n") || text.endsWith("\r") ? "" : lineBreak;
        String line = comment.startsWith("#") ? comment : "# " + comment;
        return new MergeState(versions, choices, with(settled, comment), merged, text + end + line + lineBreak);
    }

    MergeState leftOut(String comment) {
        return new MergeState(versions, choices, with(settled, comment), merged, text);
    }

    /// The conflicts that nobody has decided about.
    List<String> openConflicts() {
        return merged.conflicts().stream()
                .map(MergeConflict::id)
                .filter(id -> !settled.contains(id))
                .toList();
    }

    /// How much there is to decide, and how much of that is open.
    int count() {
        return merged.conflicts().size() + merged.leftOut().size();
    }

    int open() {
        return (int) (openConflicts().size()
                + merged.leftOut().stream()
                        .filter(comment -> !settled.contains(comment))
                        .count());
    }

    private String suggestion() {
        return merged.change().apply(versions.mine());
    }

    private static Set<String> with(Set<String> all, String one) {
        Set<String> more = new HashSet<>(all);
        more.add(one);
        return more;
    }

    /// What turned `from` into `to`, done to an edited `from`; where both touch the same lines, `to` counts.
    private static String carried(String from, String edited, String to) {
        if (edited.equals(from)) {
            return to;
        }
        TextLines mine = TextLines.of(edited);
        LineMerge<String> lines = LineMerge.of(
                TextLines.of(from).lines(), mine.lines(), TextLines.of(to).lines());
        List<TextEdit> edits = new ArrayList<>();
        for (LineMerge.Chunk chunk : lines.chunks()) {
            if (chunk.kind() == LineMerge.Kind.THEIRS || chunk.kind() == LineMerge.Kind.CONFLICT) {
                edits.add(mine.replace(
                        chunk.mine().start(), chunk.mine().end(), chunk.theirs().in(lines.theirs())));
            }
        }
        return new TextChange(edits).apply(edited);
    }
}
