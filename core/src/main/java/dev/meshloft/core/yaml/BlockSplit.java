package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Splits a block that cannot be parsed into the entries or items that its indentation tells. Lines that are indented
/// deeper than an entry belong to it.
final class BlockSplit {

    /// How a part begins.
    enum Look {
        ENTRY,
        ITEM,
        TEXT
    }

    /// One entry or item with its lines, or lines that are none.
    ///
    /// @param openKey whether its key has no value on its line
    record Part(Block block, Look look, boolean openKey) {

        Part longer(int end) {
            return new Part(new Block(block.start(), end, block.column()), look, openKey);
        }
    }

    private final Lines lines;
    private final Block block;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable Part current;

    private BlockSplit(Lines lines, Block block) {
        this.lines = lines;
        this.block = block;
    }

    /// In the order of the text; joined they are the block, but for what stands before each part in its line.
    static List<Part> split(Lines lines, Block block) {
        BlockSplit split = new BlockSplit(lines, block);
        split.run();
        return split.parts;
    }

    private void run() {
        int at = block.start();
        while (at < block.end()) {
            int end = lines.end(at);
            int content = KeyScan.behindBlanks(lines.text(), at, end);
            if (content < end && lines.text().charAt(content) != '#') {
                int column = at == block.start() ? block.column() : content - at;
                boolean tab = lines.text().substring(at, content).indexOf('\t') >= 0;
                addLine(content, tab ? Integer.MAX_VALUE : column, end);
            }
            at = lines.next(at);
            if (at <= end) {
                break; // the last line has no break
            }
        }
        finish(block.end());
    }

    private void addLine(int content, int column, int lineEnd) {
        Part before = current;
        if (before != null && belongsTo(before, content, column)) {
            return;
        }
        finish(lines.start(content));
        int known = Math.min(column, content - lines.start(content));
        Block rest = new Block(content, block.end(), column == Integer.MAX_VALUE ? known : column);
        boolean complex = lines.text().charAt(content) == '?' && isBlankAt(content + 1, lineEnd);
        KeyScan key = KeyScan.at(lines.text(), content, lineEnd);
        if (isDash(content, lineEnd)) {
            current = new Part(rest, Look.ITEM, false);
        } else if (key.isFound() || complex) {
            current = new Part(rest, Look.ENTRY, key.isFound() && isOpen(key, lineEnd));
        } else {
            current = new Part(rest, Look.TEXT, false);
        }
    }

    private boolean belongsTo(Part part, int content, int column) {
        char first = lines.text().charAt(content);
        int own = part.block().column();
        if (column > own) {
            boolean strayAbove = own < block.column() && !part.openKey();
            return !(strayAbove && column == block.column());
        }
        if (first == ']' || first == '}') {
            return true;
        }
        int lineEnd = lines.end(content);
        if (first == ':' && isBlankAt(content + 1, lineEnd)) {
            return lines.text().charAt(part.block().start()) == '?';
        }
        return column == own && part.openKey() && isDash(content, lineEnd);
    }

    private boolean isOpen(KeyScan key, int lineEnd) {
        int value = KeyScan.behindProperties(lines.text(), key.colon() + 1, lineEnd);
        return value == lineEnd || lines.text().charAt(value) == '#';
    }

    private boolean isDash(int at, int lineEnd) {
        return lines.text().charAt(at) == '-' && isBlankAt(at + 1, lineEnd);
    }

    private boolean isBlankAt(int at, int lineEnd) {
        return at >= lineEnd || " \t".indexOf(lines.text().charAt(at)) >= 0;
    }

    private void finish(int end) {
        Part done = current;
        if (done != null) {
            parts.add(done.longer(end));
        }
    }
}
