package dev.meshloft.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Three versions of a list of lines, cut where one side or both changed the base.
///
/// Changes that touch without a line between them that all three share are one chunk, as in `diff3`: whoever changed
/// the next line may have meant this one too.
///
/// @param chunks in order; between them the three are equal
public record LineMerge<T>(List<T> base, List<T> mine, List<T> theirs, List<Chunk> chunks) {

    /// Who changed a chunk.
    public enum Kind {
        MINE,
        THEIRS,
        /// Both, to the same lines.
        SAME,
        CONFLICT
    }

    /// Lines `[start, end)` from 0.
    public record Span(int start, int end) {

        public boolean isEmpty() {
            return start == end;
        }

        public <T> List<T> in(List<T> lines) {
            return lines.subList(start, end);
        }
    }

    /// One stretch that is not the same in all three.
    ///
    /// @param myBlocks, theirBlocks what each changed in it
    public record Chunk(
            Kind kind,
            Span base,
            Span mine,
            Span theirs,
            List<LineDiff.Block> myBlocks,
            List<LineDiff.Block> theirBlocks) {}

    public LineMerge {
        base = List.copyOf(base);
        mine = List.copyOf(mine);
        theirs = List.copyOf(theirs);
        chunks = List.copyOf(chunks);
    }

    public static <T> LineMerge<T> of(List<T> base, List<T> mine, List<T> theirs) {
        return new Walk<>(base, mine, theirs).run();
    }

    public List<Chunk> conflicts() {
        return chunks.stream().filter(chunk -> chunk.kind == Kind.CONFLICT).toList();
    }

    /// Both sides' changes of a chunk one after the other; empty when they change the same lines or insert at one
    /// place, so that their order is not clear.
    public Optional<List<T>> interleaved(Chunk chunk) {
        List<T> out = new ArrayList<>();
        int m = 0;
        int t = 0;
        int at = chunk.base.start();
        LineDiff.Block before = null;
        while (m < chunk.myBlocks.size() || t < chunk.theirBlocks.size()) {
            boolean mineNext = t == chunk.theirBlocks.size()
                    || (m < chunk.myBlocks.size() && isBefore(chunk.myBlocks.get(m), chunk.theirBlocks.get(t)));
            LineDiff.Block block = mineNext ? chunk.myBlocks.get(m++) : chunk.theirBlocks.get(t++);
            if (block.leftStart() < at || (before != null && before.isInsertion() && block.leftStart() == at)) {
                return Optional.empty();
            }
            out.addAll(base.subList(at, block.leftStart()));
            out.addAll((mineNext ? mine : theirs).subList(block.rightStart(), block.rightEnd()));
            at = block.leftEnd();
            before = block;
        }
        out.addAll(base.subList(at, chunk.base.end()));
        return Optional.of(out);
    }

    private static boolean isBefore(LineDiff.Block one, LineDiff.Block other) {
        return one.leftStart() != other.leftStart()
                ? one.leftStart() < other.leftStart()
                : one.leftEnd() <= other.leftEnd();
    }

    /// Goes through both differences side by side.
    private static final class Walk<T> {

        private final List<T> base;
        private final List<T> mine;
        private final List<T> theirs;
        private final List<LineDiff.Block> myBlocks;
        private final List<LineDiff.Block> theirBlocks;
        private final List<Chunk> chunks = new ArrayList<>();
        private int m;
        private int t;
        private int myShift;
        private int theirShift;

        Walk(List<T> base, List<T> mine, List<T> theirs) {
            this.base = base;
            this.mine = mine;
            this.theirs = theirs;
            this.myBlocks = LineDiff.between(base, mine);
            this.theirBlocks = LineDiff.between(base, theirs);
        }

        LineMerge<T> run() {
            while (m < myBlocks.size() || t < theirBlocks.size()) {
                next();
            }
            return new LineMerge<>(base, mine, theirs, chunks);
        }

        private void next() {
            int firstMine = m;
            int firstTheirs = t;
            int start = Math.min(startOf(myBlocks, m), startOf(theirBlocks, t));
            int end = start;
            while (startOf(myBlocks, m) <= end || startOf(theirBlocks, t) <= end) {
                end = Math.max(
                        end,
                        startOf(myBlocks, m) <= end
                                ? myBlocks.get(m++).leftEnd()
                                : theirBlocks.get(t++).leftEnd());
            }
            List<LineDiff.Block> ours = myBlocks.subList(firstMine, m);
            List<LineDiff.Block> others = theirBlocks.subList(firstTheirs, t);
            int myStart = start + myShift;
            int theirStart = start + theirShift;
            myShift += growth(ours);
            theirShift += growth(others);
            Span myLines = new Span(myStart, end + myShift);
            Span theirLines = new Span(theirStart, end + theirShift);
            Kind kind = others.isEmpty()
                    ? Kind.MINE
                    : ours.isEmpty()
                            ? Kind.THEIRS
                            : myLines.in(mine).equals(theirLines.in(theirs)) ? Kind.SAME : Kind.CONFLICT;
            chunks.add(new Chunk(kind, new Span(start, end), myLines, theirLines, ours, others));
        }

        private static int startOf(List<LineDiff.Block> blocks, int position) {
            return position < blocks.size() ? blocks.get(position).leftStart() : Integer.MAX_VALUE;
        }

        private static int growth(List<LineDiff.Block> blocks) {
            return blocks.stream()
                    .mapToInt(block -> block.rightEnd() - block.rightStart() - (block.leftEnd() - block.leftStart()))
                    .sum();
        }
    }
}
