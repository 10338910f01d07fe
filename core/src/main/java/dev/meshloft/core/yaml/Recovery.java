package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.BlockSplit.Look;
import dev.meshloft.core.yaml.BlockSplit.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what can be read of a document that is not YAML. What cannot be parsed as a whole is split by its indentation
/// into entries and items, each is parsed for itself, and those that fail are split again: in the end the damage is one
/// entry with its lines, and everything before and after it is read as if it stood alone.
final class Recovery {

    /// @param root null when nothing can be read
    record Recovered(@Nullable YamlNode root, List<YamlProblem> problems, List<YamlDamage> damages) {}

    /// Characters that may be parsed again while a damage is narrowed.
    private static final int WORK = 8_000_000;

    /// Lines behind an open quote or bracket that are tried for its end.
    private static final int FARTHEST = 30;

    private final String text;
    private final Lines lines;
    private final String directives;
    private final DamageList damaged;

    private Recovery(String text, Lines lines, String directives) {
        this.text = text;
        this.lines = lines;
        this.directives = directives;
        this.damaged = new DamageList(lines);
    }

    /// @param error what ended the parsing of the whole
    static Recovered read(String text, SyntaxError error) {
        Lines lines = new Lines(text);
        DocumentFrame frame = DocumentFrame.of(lines);
        Recovery recovery = new Recovery(text, lines, frame.tagDirectives());
        YamlNode root = null;
        if (frame.start() < frame.end()) {
            int column = lines.column(frame.start());
            root = recovery.block(new Block(frame.start(), frame.end(), column), YamlPath.ROOT);
        }
        if (recovery.damaged.isEmpty()) {
            recovery.damaged.report(error); // each part is fine, their arrangement is not
        }
        return recovery.damaged.with(root);
    }

    /// Deeper down a damage is not narrowed any further, since each level costs a parse of what is left.
    static int deepest(String text) {
        return Math.clamp(WORK / Math.max(1, text.length()), 12, 48);
    }

    /// Reads one damaged entry as [#read] would read it among the others of its mapping.
    static Recovered entries(String text, Block part, YamlPath mapping) {
        Recovery recovery = new Recovery(text, new Lines(text), "");
        List<Part> parts = List.of(new Part(part, Look.ENTRY, recovery.isOpenKey(part)));
        return recovery.damaged.with(recovery.mapping(part, parts, mapping));
    }

    /// Reads one damaged item as [#read] would read it among the others of its sequence.
    static Recovered items(String text, Block part, YamlPath sequence, int index) {
        Recovery recovery = new Recovery(text, new Lines(text), "");
        List<Part> parts = List.of(new Part(part, Look.ITEM, false));
        return recovery.damaged.with(recovery.sequence(part, parts, sequence, index));
    }

    private boolean isOpenKey(Block block) {
        return BlockSplit.split(lines, block).getFirst().openKey();
    }

    private @Nullable YamlNode block(Block block, YamlPath path) {
        YamlTreeBuilder.Reading reading = parse(block, path);
        SyntaxError error = reading.error();
        return error == null ? reading.root() : damagedBlock(block, path, reading, error);
    }

    private @Nullable YamlNode damagedBlock(
            Block block, YamlPath path, YamlTreeBuilder.Reading reading, SyntaxError error) {
        int below = belowProperties(block);
        if (below > 0) {
            Block rest = new Block(below, block.end(), lines.column(below), block.header());
            YamlNode properties = parse(new Block(block.start(), lines.end(block.start()), block.column()), path)
                    .root();
            YamlNode value = block(rest, path);
            return value == null ? null : withProperties(value, properties);
        }
        List<Part> parts = BlockSplit.split(lines, block);
        boolean flow = "[{".indexOf(text.charAt(block.start())) >= 0;
        boolean deep = path.steps().size() >= deepest(text);
        if (!error.isFatal() && !deep && !flow && !parts.isEmpty()) {
            if (parts.getFirst().look() == Look.ITEM) {
                return sequence(block, parts, path, 0);
            }
            if (parts.stream().anyMatch(part -> isEntryOf(block, part))) {
                return mapping(block, parts, path);
            }
        }
        return value(block, block.start(), path, path.isRoot() ? path : path.parent(), reading, error);
    }

    /// Where the content starts when the first line holds nothing but an anchor or tag; -1 when it holds more.
    private int belowProperties(Block block) {
        int lineEnd = lines.end(block.start());
        int bare = KeyScan.behindProperties(text, block.start(), lineEnd);
        boolean alone = bare > block.start() && (bare == lineEnd || text.charAt(bare) == '#');
        return alone ? firstContent(lines.next(block.start()), block.end()) : -1;
    }

    private static boolean isEntryOf(Block block, Part part) {
        return part.look() == Look.ENTRY && part.block().column() == block.column();
    }

    /// A value that is neither mapping nor sequence in block style. When the lines up to the error are fine alone, the
    /// rest is the damage: it belongs to what is around.
    ///
    /// @param from where the value starts in the block
    private @Nullable YamlNode value(
            Block block, int from, YamlPath path, YamlPath around, YamlTreeBuilder.Reading reading, SyntaxError error) {
        int rest = firstContent(lines.start(error.at()), block.end());
        if (!error.isFatal() && rest > from && lines.start(rest) > from) {
            YamlTreeBuilder.Reading fine =
                    parse(new Block(block.start(), lines.start(rest), block.column(), block.header()), path);
            YamlNode node = from == block.start() ? fine.root() : firstValue(fine.root());
            if (fine.isClean() && node != null) {
                damaged.stray(new Block(rest, block.end(), lines.column(rest)), around, SyntaxMessage.INDENTATION);
                return node;
            }
        }
        int end = Math.max(from, block.written(lines).end());
        damaged.value(new TextRange(from, end), path, error);
        return from == block.start() ? reading.root() : firstValue(reading.root());
    }

    private YamlTreeBuilder.Reading parse(Block block, YamlPath path) {
        String before = directives + block.header() + " ".repeat(block.column());
        YamlTreeBuilder.Reading reading = YamlTreeBuilder.readPart(
                before + text.substring(block.start(), block.end()),
                block.start() - before.length(),
                path.steps().size());
        if (block.header().isEmpty()) {
            return reading;
        }
        YamlNode value = firstChild(reading.root());
        boolean inBlock = value != null && value.range().start() >= block.start();
        return reading.of(inBlock ? value : null);
    }

    private static @Nullable YamlNode firstChild(@Nullable YamlNode node) {
        return node instanceof YamlSequence sequence && !sequence.items().isEmpty()
                ? sequence.items().getFirst()
                : firstValue(node);
    }

    private @Nullable YamlNode mapping(Block block, List<Part> parts, YamlPath path) {
        List<YamlEntry> entries = new ArrayList<>();
        int known = damaged.size();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            YamlTreeBuilder.Reading reading = parse(part.block(), path);
            int last = reading.isClean() ? i : lastJoined(parts, i, path, reading.error());
            if (last > i) {
                part = part.longer(parts.get(last).block().end());
                reading = parse(part.block(), path);
                i = last;
            }
            if (part.block().column() < block.column() || part.look() == Look.ITEM) {
                damaged.stray(part.block(), path, SyntaxMessage.INDENTATION);
            } else if (reading.isClean() && reading.root() instanceof YamlMapping whole && isPlainBlock(whole)) {
                entries.addAll(whole.entries());
            } else {
                entry(part, reading, path, entries);
            }
        }
        if (entries.isEmpty()) {
            return null;
        }
        int end = Math.max(entries.getLast().range().end(), damaged.endSince(known));
        return new YamlMapping(new TextRange(block.start(), end), false, entries, null, null);
    }

    /// A quote or bracket that is open may be closed in lines that are indented too little; the last part that the
    /// entry then reaches.
    private int lastJoined(List<Part> parts, int first, YamlPath path, @Nullable SyntaxError error) {
        int last = first;
        int end = error != null && error.isUnfinished() ? Math.min(parts.size(), first + FARTHEST) : first;
        while (last + 1 < end && parts.get(last + 1).look() == Look.TEXT) {
            last++;
            Part joined = parts.get(first).longer(parts.get(last).block().end());
            if (parse(joined.block(), path).isClean()) {
                return last;
            }
        }
        return first;
    }

    private static boolean isPlainBlock(YamlMapping mapping) {
        return !mapping.flow() && mapping.anchor() == null;
    }

    private void entry(Part part, YamlTreeBuilder.Reading reading, YamlPath path, List<YamlEntry> entries) {
        Block block = part.block();
        int lineEnd = Math.min(lines.end(block.start()), block.end());
        KeyScan scan = KeyScan.at(text, block.start(), lineEnd);
        YamlNode key = scan.isFound() ? key(block, scan, path) : null;
        if (!(key instanceof YamlScalar scalar)) {
            withoutColon(block, lineEnd, reading.error(), path, entries);
            return;
        }
        YamlPath below = path.key(scalar.value());
        int known = damaged.size();
        YamlNode value = part.openKey() ? nested(block, scan.colon() + 1, below) : null;
        if (value == null) {
            value = inline(block, lineEnd, scan, reading, path, below);
        }
        if (damaged.size() == known) {
            damaged.value(block.written(lines), below, reading.error()); // its parts are fine, not their arrangement
        }
        entries.add(new YamlEntry(key, value));
    }

    private @Nullable YamlNode key(Block block, KeyScan scan, YamlPath path) {
        YamlNode alone = parse(new Block(block.start(), scan.colon() + 1, block.column()), path)
                .root();
        return alone instanceof YamlMapping mapping && !mapping.entries().isEmpty()
                ? mapping.entries().getFirst().key()
                : null;
    }

    /// The value of a key that starts on a later line; null when none does.
    private @Nullable YamlNode nested(Block block, int behindIndicator, YamlPath path) {
        int content = firstContent(lines.next(block.start()), block.end());
        if (content < 0) {
            return null;
        }
        boolean dash = text.charAt(block.start()) == '-' && behindIndicator == block.start() + 1;
        int column = lines.column(content);
        Block below = dash
                ? Block.ofDash(block.column(), content, block.end(), column)
                : Block.ofKey(block.column(), content, block.end(), column);
        damaged.tabBefore(below, path);
        YamlNode value = block(below, path);
        int lineEnd = lines.end(block.start());
        int from = KeyScan.behindBlanks(text, behindIndicator, lineEnd);
        YamlTreeBuilder.Reading properties = parse(new Block(from, lineEnd, 0), path);
        if (!properties.isClean()) {
            damaged.value(new TextRange(from, block.written(lines).end()), path, properties.error());
        }
        return withProperties(value == null ? YamlScalar.missing(behindIndicator) : value, properties.root());
    }

    private static YamlNode withProperties(YamlNode value, @Nullable YamlNode properties) {
        String anchor = properties == null ? null : properties.anchor();
        String tag = properties == null ? null : properties.tag();
        if (anchor == null && tag == null) {
            return value;
        }
        return switch (value) {
            case YamlMapping m -> new YamlMapping(m.range(), m.flow(), m.entries(), anchor, tag);
            case YamlSequence s -> new YamlSequence(s.range(), s.flow(), s.items(), anchor, tag);
            case YamlScalar s -> new YamlScalar(s.range(), s.style(), s.value(), anchor, tag);
            case YamlAlias alias -> alias;
        };
    }

    /// A value on its key's line.
    private YamlNode inline(
            Block block, int lineEnd, KeyScan scan, YamlTreeBuilder.Reading reading, YamlPath path, YamlPath below) {
        int from = KeyScan.behindBlanks(text, scan.colon() + 1, lineEnd);
        SyntaxError error = reading.error() == null ? misplaced(block) : reading.error();
        YamlNode value = value(block, Math.min(from, block.written(lines).end()), below, path, reading, error);
        boolean behindKey = value != null && value.range().start() > scan.colon();
        return value == null || !behindKey ? YamlScalar.missing(scan.colon() + 1) : value;
    }

    private static SyntaxError misplaced(Block block) {
        return SyntaxError.wrong(block.start(), SyntaxMessage.INDENTATION);
    }

    private static @Nullable YamlNode firstValue(@Nullable YamlNode node) {
        return node instanceof YamlMapping mapping && !mapping.entries().isEmpty()
                ? mapping.entries().getFirst().value()
                : null;
    }

    /// A line that is no entry. When it is one word with lines below it, only its colon is missing.
    private void withoutColon(
            Block block, int lineEnd, @Nullable SyntaxError error, YamlPath path, List<YamlEntry> entries) {
        TextRange word = new Block(block.start(), lineEnd, block.column()).written(lines);
        int content = firstContent(lines.next(block.start()), block.end());
        if (content < 0 || !isWord(word)) {
            damaged.missingPart(block, path, error);
            return;
        }
        damaged.missingPart(new Block(block.start(), lineEnd, block.column()), path, null);
        YamlScalar key = new YamlScalar(word, YamlScalar.Style.PLAIN, word.in(text), null, null);
        Block below = Block.ofKey(block.column(), content, block.end(), lines.column(content));
        YamlNode value = block(below, path.key(key.value()));
        entries.add(new YamlEntry(key, value == null ? YamlScalar.missing(word.end()) : value));
    }

    private boolean isWord(TextRange range) {
        return range.in(text).chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_./".indexOf(c) >= 0);
    }

    private YamlNode sequence(Block block, List<Part> parts, YamlPath path, int first) {
        List<YamlNode> items = new ArrayList<>();
        int known = damaged.size();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.look() != Look.ITEM || part.block().column() != block.column()) {
                damaged.stray(part.block(), path, SyntaxMessage.NO_DASH);
                continue;
            }
            YamlTreeBuilder.Reading reading = parse(part.block(), path);
            int last = reading.isClean() ? i : lastJoined(parts, i, path, reading.error());
            if (last > i) {
                part = part.longer(parts.get(last).block().end());
                reading = parse(part.block(), path);
                i = last;
            }
            if (reading.isClean() && reading.root() instanceof YamlSequence sequence && !sequence.flow()) {
                items.addAll(sequence.items());
            } else {
                items.add(item(part.block(), path.index(first + items.size()), reading.error()));
            }
        }
        int end = Math.max(items.getLast().range().end(), damaged.endSince(known));
        return new YamlSequence(
                new TextRange(block.start(), Math.max(block.start() + 1, end)), false, items, null, null);
    }

    private YamlNode item(Block block, YamlPath path, @Nullable SyntaxError error) {
        int lineEnd = Math.min(lines.end(block.start()), block.end());
        int dash = block.start();
        int known = damaged.size();
        int bare = KeyScan.behindProperties(text, dash + 1, lineEnd);
        int content = KeyScan.behindBlanks(text, dash + 1, lineEnd);
        YamlNode value = null;
        if (bare == lineEnd || text.charAt(bare) == '#') {
            value = nested(block, dash + 1, path);
        } else {
            value = block(Block.ofDash(block.column(), content, block.end(), lines.column(content)), path);
        }
        if (damaged.size() == known) {
            damaged.value(block.written(lines), path, error); // its parts are fine, not their arrangement
        }
        return value == null || value.range().start() < dash ? YamlScalar.missing(dash + 1) : value;
    }

    /// The first character that is neither blank nor comment; -1 for none.
    private int firstContent(int from, int end) {
        for (int line = from; line < end; line = lines.next(line)) {
            int lineEnd = lines.end(line);
            int content = KeyScan.behindBlanks(text, line, lineEnd);
            if (content < lineEnd && text.charAt(content) != '#') {
                return content;
            }
            if (lines.next(line) == line) {
                break;
            }
        }
        return -1;
    }
}
