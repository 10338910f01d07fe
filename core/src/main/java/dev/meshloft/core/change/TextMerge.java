package dev.meshloft.core.change;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.LineMerge;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextLines;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Merges what two sides made of one text, as edits of *mine*.
///
/// What the merged text must say is worked out on values, field by field and item by item; the text itself is merged
/// by lines, so that comments and style of both sides come along. A merge by lines counts only when it says what the
/// values say; otherwise *mine* is edited field by field until it does. Where values cannot tell (prose, documents
/// that cannot be read), lines decide alone.
///
/// Laws (property tested): nothing of mine changes when theirs is the base; theirs comes out when mine is; equal sides
/// stay; a merge without conflicts holds the changes of both sides, whichever is mine.
public final class TextMerge {

    /// Above this many characters read for trying, what is left is edited field by field.
    private static final int EFFORT = 4_000_000;

    private final YamlStream base;
    private final YamlStream mine;
    private final YamlStream theirs;
    private final TextLines text;
    private final LineMerge<String> lines;
    private final Map<String, MergeConflict.Side> choices;

    /// @param change of mine
    /// @param conflicts with what was taken; in the order of the text
    /// @param leftOut comments that a side wrote and that found no place in the merged text
    public record Merged(TextChange change, List<MergeConflict> conflicts, List<String> leftOut) {

        public Merged {
            conflicts = List.copyOf(conflicts);
            leftOut = List.copyOf(leftOut);
        }

        /// Whether everything of both sides is in the merged text.
        public boolean isClean() {
            return conflicts.isEmpty() && leftOut.isEmpty();
        }
    }

    private TextMerge(String base, String mine, String theirs, Map<String, MergeConflict.Side> choices) {
        this.base = YamlStream.parse(base);
        this.mine = YamlStream.parse(mine);
        this.theirs = YamlStream.parse(theirs);
        this.text = TextLines.of(mine);
        this.lines = LineMerge.of(
                TextLines.of(base).lines(), text.lines(), TextLines.of(theirs).lines());
        this.choices = Map.copyOf(choices);
    }

    /// @param file tells YAML from Markdown
    /// @param choices by [MergeConflict#id]; where none is made mine is taken
    public static Merged merge(
            FileId file, String base, String mine, String theirs, Map<String, MergeConflict.Side> choices) {
        if (mine.equals(base)) {
            return new Merged(TextChange.between(mine, theirs), List.of(), List.of());
        }
        if (theirs.equals(base) || theirs.equals(mine)) {
            return new Merged(TextChange.NONE, List.of(), List.of());
        }
        TextMerge merge = new TextMerge(base, mine, theirs, choices);
        return file.isMarkdown() ? merge.byLines(merge.lines.conflicts()) : merge.byValues();
    }

    private Merged byValues() {
        if (isSpoilt()) {
            return byLines(lines.conflicts());
        }
        TreeMerge.Result wanted = TreeMerge.merge(documents(base), documents(mine), documents(theirs), choices);
        Optional<TextChange> found = byTrying(wanted).or(() -> byEditing(wanted));
        return found.map(change ->
                        new Merged(change, List.copyOf(wanted.conflicts()), leftOut(YamlStream.parse(after(change)))))
                .orElseGet(() -> byLines(unsure()));
    }

    /// Whether a document that cannot be read is not the same on all sides.
    private boolean isSpoilt() {
        List<Set<String>> broken = Stream.of(base, mine, theirs)
                .map(stream -> stream.pieces().stream()
                        .map(YamlStream.Piece::document)
                        .filter(YamlDocument::isBroken)
                        .map(YamlDocument::text)
                        .collect(Collectors.toSet()))
                .toList();
        return broken.stream().distinct().count() > 1;
    }

    /// Everything that is not mine alone.
    private List<LineMerge.Chunk> unsure() {
        return lines.chunks().stream()
                .filter(chunk -> chunk.kind() == LineMerge.Kind.CONFLICT || chunk.kind() == LineMerge.Kind.THEIRS)
                .toList();
    }

    /// Lines of both sides put together in the ways that people would, until the whole says what it must and no
    /// comment is lost.
    private Optional<TextChange> byTrying(TreeMerge.Result wanted) {
        List<LineMerge.Chunk> conflicts = lines.conflicts();
        List<List<List<String>>> options =
                conflicts.stream().map(chunk -> ChunkOptions.of(lines, chunk)).toList();
        int tries = Math.clamp(EFFORT / Math.max(1, text.text().length()), 4, 64);
        int[] picked = new int[conflicts.size()];
        do {
            TextChange change = change(conflicts, options, picked);
            YamlStream merged = YamlStream.parse(after(change));
            if (says(merged, wanted) && leftOut(merged).isEmpty()) {
                return Optional.of(change);
            }
        } while (--tries > 0 && next(picked, options));
        return Optional.empty();
    }

    private String after(TextChange change) {
        return change.apply(text.text());
    }

    private boolean says(YamlStream merged, TreeMerge.Result wanted) {
        return documents(merged).equals(wanted.documents())
                && RepeatedKeys.in(merged) <= Math.min(RepeatedKeys.in(mine), RepeatedKeys.in(theirs));
    }

    private static boolean next(int[] picked, List<List<List<String>>> options) {
        for (int i = 0; i < picked.length; i++) {
            if (++picked[i] < options.get(i).size()) {
                return true;
            }
            picked[i] = 0;
        }
        return false;
    }

    private TextChange change(List<LineMerge.Chunk> conflicts, List<List<List<String>>> options, int[] picked) {
        List<TextEdit> edits = new ArrayList<>();
        for (LineMerge.Chunk chunk : lines.chunks()) {
            int conflict = conflicts.indexOf(chunk);
            if (conflict >= 0) {
                add(edits, chunk, options.get(conflict).get(picked[conflict]));
            } else if (chunk.kind() == LineMerge.Kind.THEIRS) {
                add(edits, chunk, chunk.theirs().in(lines.theirs()));
            }
        }
        return new TextChange(edits);
    }

    private void add(List<TextEdit> edits, LineMerge.Chunk chunk, List<String> with) {
        if (!with.equals(chunk.mine().in(lines.mine()))) {
            edits.add(text.replace(chunk.mine().start(), chunk.mine().end(), with));
        }
    }

    /// First with all of theirs that stands apart from mine, for their comments' sake.
    private Optional<TextChange> byEditing(TreeMerge.Result wanted) {
        TextChange apart = byLines(List.of()).change();
        return rewritten(apart, wanted).or(() -> rewritten(TextChange.NONE, wanted));
    }

    private Optional<TextChange> rewritten(TextChange first, TreeMerge.Result wanted) {
        List<YamlStream.Piece> pieces = filled(YamlStream.parse(after(first)));
        if (pieces.size() != wanted.documents().size()) {
            return Optional.empty();
        }
        TextChange change = TextChange.NONE;
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Optional<TextChange> one =
                    rewritten(pieces.get(i), wanted.documents().get(i));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            change = change.then(one.get());
        }
        return Optional.of(first.then(change)).filter(sum -> says(YamlStream.parse(after(sum)), wanted));
    }

    private static Optional<TextChange> rewritten(YamlStream.Piece piece, YamlContent wanted) {
        YamlContent now = document(piece);
        if (now.equals(wanted)) {
            return Optional.of(TextChange.NONE);
        }
        ListIdentity identity = Contents.identityOf(wanted);
        return ContentRewrite.of(piece.document(), YamlPath.ROOT, wanted, identity)
                .map(change -> change.shift(piece.start()));
    }

    private Merged byLines(List<LineMerge.Chunk> open) {
        List<TextEdit> edits = new ArrayList<>();
        List<MergeConflict> conflicts = new ArrayList<>();
        for (LineMerge.Chunk chunk : lines.chunks()) {
            if (open.contains(chunk)) {
                MergeConflict.Lines conflict = conflict(chunk);
                conflicts.add(conflict);
                add(edits, chunk, taken(conflict));
            } else if (chunk.kind() == LineMerge.Kind.THEIRS) {
                add(edits, chunk, chunk.theirs().in(lines.theirs()));
            }
        }
        return new Merged(new TextChange(edits), conflicts, List.of());
    }

    private static List<String> taken(MergeConflict.Lines conflict) {
        return switch (conflict.chosen()) {
            case MINE -> conflict.mine();
            case THEIRS -> conflict.theirs();
            case BOTH ->
                Stream.concat(conflict.mine().stream(), conflict.theirs().stream())
                        .toList();
        };
    }

    private MergeConflict.Lines conflict(LineMerge.Chunk chunk) {
        String id = "lines from " + (chunk.base().start() + 1);
        return new MergeConflict.Lines(
                id,
                chunk.mine().start() + 1,
                chunk.base().in(lines.base()),
                chunk.mine().in(lines.mine()),
                chunk.theirs().in(lines.theirs()),
                choices.getOrDefault(id, MergeConflict.Side.MINE));
    }

    private List<String> leftOut(YamlStream merged) {
        List<String> present = Comments.of(merged);
        List<String> missing = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (YamlStream side : List.of(mine, theirs)) {
            List<String> fresh = new ArrayList<>(Comments.of(side));
            Comments.of(base).forEach(fresh::remove);
            List<String> left = new ArrayList<>(present);
            for (String comment : fresh) {
                if (!left.remove(comment) && told.add(comment)) {
                    missing.add(comment);
                }
            }
        }
        return missing;
    }

    private static List<YamlContent> documents(YamlStream stream) {
        return filled(stream).stream().map(TextMerge::document).toList();
    }

    private static List<YamlStream.Piece> filled(YamlStream stream) {
        return stream.pieces().stream()
                .filter(piece ->
                        piece.document().isBroken() || piece.document().root().isPresent())
                .toList();
    }

    /// A document that cannot be read is a text.
    private static YamlContent document(YamlStream.Piece piece) {
        return piece.document().isBroken()
                ? YamlContent.of(piece.document().text().strip().replaceAll("\r\n?", "\n"))
                : Contents.of(piece.document().value());
    }
}
