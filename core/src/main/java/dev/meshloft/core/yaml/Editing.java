package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A document that is being edited: what stands in the way of an edit, and whether its text means what was asked.
record Editing(YamlDocument document, Lines lines, ContentWriter writer) {

    static final String ANCHORED = "An alias elsewhere stands for a value in here; write that value in its place first";
    private static final String BROKEN = "This document cannot be read to its end; mend the YAML first";
    private static final YamlEdit.Refused UNSAFE = new YamlEdit.Refused(
            "This place is written in a way that cannot be edited here without harm; edit it in the YAML");

    static Editing of(YamlDocument document) {
        YamlDocument written = document.written();
        return new Editing(written, new Lines(written.text()), new ContentWriter(YamlStyle.of(written)));
    }

    /// Makes an edit; where that is not possible because the text lacks its last line break inside a text block, makes
    /// it on the text with the block closed.
    static YamlEdit run(YamlDocument document, Function<Editing, YamlEdit> edit) {
        Editing editing = of(document);
        YamlEdit first = edit.apply(editing);
        if (!first.equals(UNSAFE)) {
            return first;
        }
        Optional<TextChange> closed = OpenTextBlock.closed(editing.document());
        return closed.isEmpty() ? first : onClosed(editing.document(), closed.get(), edit);
    }

    private static YamlEdit onClosed(YamlDocument document, TextChange closed, Function<Editing, YamlEdit> edit) {
        YamlDocument same = YamlDocument.parse(closed.apply(document.text()));
        boolean holds = MeaningReader.of(document).matches(MeaningReader.of(same));
        YamlEdit second = holds ? edit.apply(of(same)) : UNSAFE;
        return second instanceof YamlEdit.Possible(TextChange change)
                ? new YamlEdit.Possible(closed.then(change))
                : second;
    }

    Spot spot(YamlPath path) {
        return Spot.deepest(document, path);
    }

    int size(YamlPath path) {
        Spot spot = spot(path);
        return spot.path().equals(path) ? spot.size() : 0;
    }

    Indicators indicators() {
        return new Indicators(lines);
    }

    Insertion insertion() {
        return new Insertion(lines, writer, document.damages());
    }

    Replacement replacement() {
        return new Replacement(lines, writer);
    }

    /// Why what stands at and below a place, or whether anything does, cannot be told; null when it can.
    @Nullable
    String incomplete(YamlPath path) {
        return document.isComplete(path) ? unplaced() : damage(path);
    }

    /// Why a place cannot be told; null when it can. Below it there may be damage.
    @Nullable
    String unreadable(YamlPath path) {
        return document.isReadable(path) ? unplaced() : damage(path);
    }

    /// Why it cannot be told how many entries or items a collection has.
    @Nullable
    String uncounted(YamlPath path) {
        boolean lost = document.damages().stream()
                .anyMatch(damage -> !damage.isValue() && damage.place().equals(path));
        return lost ? damage(path) : unreadable(path);
    }

    /// A problem that no place goes with.
    private @Nullable String unplaced() {
        return document.problems().size() == document.damages().size() ? null : BROKEN;
    }

    private String damage(YamlPath path) {
        Optional<YamlDamage> near = document.damages().stream()
                .filter(damage -> damage.place().startsWith(path) || path.startsWith(damage.place()))
                .findFirst();
        if (near.isEmpty()) {
            return BROKEN;
        }
        String line = near.get().range().in(document.text()).lines().findFirst().orElse("");
        String shown = line.length() > 40 ? line.substring(0, 40) + "..." : line;
        return "\"" + shown.strip() + "\" cannot be read; mend it in the YAML first";
    }

    /// What stands in the way on the way to a place.
    @Nullable
    String obstacle(Spot spot, YamlPath path) {
        if (spot.node() instanceof YamlAlias alias) {
            return "This comes from the alias *" + alias.name() + "; edit its anchor, or detach it here";
        }
        List<YamlPath.Step> missing = spot.rest(path);
        if (missing.isEmpty()) {
            return null;
        }
        boolean merged =
                document.value().at(spot.path().append(missing.getFirst())).exists();
        if (merged && missing.size() > 1) {
            return "This comes from a merge key (<<); edit its anchor, or detach it here";
        }
        return spot.fits(missing.getFirst())
                ? null
                : "Another kind of value stands at " + spot.path() + "; mend it in the YAML";
    }

    /// Reads the new text back; only what means exactly what was asked is handed out.
    ///
    /// @param turn what is asked, on what the document means now
    YamlEdit checked(TextChange change, UnaryOperator<Meaning> turn) {
        Meaning now = MeaningReader.of(document);
        Meaning wanted = turn.apply(now);
        if (wanted.looseReferences() > now.looseReferences()) {
            return new YamlEdit.Refused(ANCHORED);
        }
        if (change.isEmpty() || touchesDamage(change)) {
            return change.isEmpty() && wanted.matches(now) ? new YamlEdit.Possible(change) : UNSAFE;
        }
        // A text block that has come to the end of a file needs the line break there as its last character.
        String text = change.apply(document.text());
        TextChange closed = change.then(
                TextChange.of(TextEdit.insert(text.length(), writer.style().lineBreak())));
        for (TextChange candidate : List.of(change, closed)) {
            if (means(YamlDocument.parse(candidate.apply(document.text())), wanted)) {
                return new YamlEdit.Possible(candidate);
            }
        }
        return UNSAFE;
    }

    private boolean touchesDamage(TextChange change) {
        return change.edits().stream()
                .anyMatch(edit -> document.damages().stream().anyMatch(damage -> isInside(edit, damage.range())));
    }

    private static boolean isInside(TextEdit edit, TextRange damage) {
        return edit.range().overlaps(damage)
                || (edit.range().isEmpty()
                        && damage.start() < edit.range().start()
                        && edit.range().start() < damage.end());
    }

    private boolean means(YamlDocument after, Meaning wanted) {
        return after.problems().size() == document.problems().size()
                && damagedTexts(after).equals(damagedTexts(document))
                && wanted.matches(MeaningReader.of(after));
    }

    private static List<String> damagedTexts(YamlDocument document) {
        return document.damages().stream()
                .map(damage -> damage.range().in(document.text()))
                .sorted()
                .toList();
    }
}
