package dev.meshloft.core.change;

import dev.meshloft.core.text.LineMerge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What the lines may become where both sides changed them, the most likely first.
final class ChunkOptions {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+|\\n *|.", Pattern.DOTALL);

    private ChunkOptions() {}

    /// Each once; at least one.
    static List<List<String>> of(LineMerge<String> lines, LineMerge.Chunk chunk) {
        List<String> mine = chunk.mine().in(lines.mine());
        List<String> theirs = chunk.theirs().in(lines.theirs());
        List<List<String>> options = new ArrayList<>();
        lines.interleaved(chunk).ifPresent(options::add);
        byWords(chunk.base().in(lines.base()), mine, theirs).ifPresent(options::add);
        options.add(mine);
        options.add(theirs);
        options.add(joined(mine, theirs));
        options.add(joined(theirs, mine));
        return options.stream().distinct().toList();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /// Both sides' changes within lines, when they change different words.
    private static Optional<List<String>> byWords(List<String> base, List<String> mine, List<String> theirs) {
        LineMerge<String> words = LineMerge.of(words(base), words(mine), words(theirs));
        if (!words.conflicts().isEmpty()) {
            return Optional.empty();
        }
        StringBuilder merged = new StringBuilder();
        int at = 0;
        for (LineMerge.Chunk chunk : words.chunks()) {
            words.base().subList(at, chunk.base().start()).forEach(merged::append);
            (chunk.kind() == LineMerge.Kind.THEIRS
                            ? chunk.theirs().in(words.theirs())
                            : chunk.mine().in(words.mine()))
                    .forEach(merged::append);
            at = chunk.base().end();
        }
        words.base().subList(at, words.base().size()).forEach(merged::append);
        return Optional.of(List.of(merged.toString().split("\n", -1)));
    }

    private static List<String> words(List<String> lines) {
        return WORD.matcher(String.join("\n", lines))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
