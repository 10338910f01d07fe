package dev.meshloft.core.assist.format;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlAlias;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlEntry;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlScalar;
import dev.meshloft.core.yaml.YamlSequence;
import dev.meshloft.core.yaml.YamlStyle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which column each line of a document is to begin at, found by walking down the tree. Used once.
final class Layout {

    private final TextLines lines;
    private final YamlStyle style;
    private final int firstLine;
    private final int lastLine;
    private final List<TextEdit> gaps = new ArrayList<>();
    /// By how much lines move to the right. Those of comments come from the lines around them.
    private final SortedMap<Integer, Integer> shifts = new TreeMap<>();
    /// Lines that end within a scalar or brackets: their ends stay.
    private final BitSet open = new BitSet();

    Layout(YamlDocument document, TextLines lines, TextRange selection) {
        this.lines = lines;
        this.style = YamlStyle.of(document);
        this.firstLine = lines.lineOf(selection.start());
        this.lastLine = lines.lineOf(Math.max(selection.start(), selection.end() - 1));
        document.root().ifPresent(root -> block(root, lines.column(root.range().start()), false));
    }

    TextChange change() {
        List<TextEdit> edits = new ArrayList<>(gaps);
        for (int line = 0; line < lines.count(); line++) {
            indent(line, edits);
            trim(line, edits);
        }
        edits.sort(Comparator.comparingInt(edit -> edit.range().start()));
        return new TextChange(edits);
    }

    /// @param column the node's own in the text after
    /// @param above whether a node around this one is formatted
    private void block(YamlNode node, int column, boolean above) {
        int start = node.range().start();
        int shift = column - lines.column(start);
        switch (node) {
            case YamlMapping mapping
            when !mapping.flow() -> mapping.entries().forEach(entry -> entry(entry, column, shift, above));
            case YamlSequence sequence
            when !sequence.flow() -> sequence.items().forEach(item -> item(item, column, shift, above));
            case YamlMapping _, YamlSequence _, YamlScalar _, YamlAlias _ -> closed(start, node, shift);
        }
    }

    private void entry(YamlEntry entry, int column, int shift, boolean above) {
        int key = entry.key().range().start();
        place(key, shift);
        closed(key, entry.key(), shift);
        YamlNode value = entry.value();
        boolean formatted = above || isSelected(key);
        if (isBlock(value) && lines.lineOf(value.range().start()) > lines.lineOf(key)) {
            int step = value instanceof YamlSequence ? style.dashIndent() : style.indent();
            child(value, column + step, formatted);
            return;
        }
        int colon = lines.text().indexOf(':', entry.key().range().end());
        if (colon >= 0 && colon < value.range().start() && isSelected(colon)) {
            gap(colon + 1, value.range().end());
        }
        closed(key, value, shift);
    }

    private void item(YamlNode item, int column, int shift, boolean above) {
        int start = item.range().start();
        int dash = dashBefore(start);
        place(dash, shift);
        boolean formatted = above || isSelected(dash);
        if (lines.lineOf(dash) < lines.lineOf(start)) {
            child(item, column + style.indent(), formatted);
            return;
        }
        int gap = lines.skipBlanks(dash + 1);
        boolean narrow =
                formatted && isSelected(dash) && gap(dash + 1, item.range().end());
        block(item, lines.column(start) + shift - (narrow ? gap - dash - 2 : 0), formatted);
    }

    /// A node below its key or dash.
    private void child(YamlNode node, int wanted, boolean above) {
        int start = node.range().start();
        boolean formatted = (above && lines.isFirst(start)) || isSelected(start);
        block(node, formatted && lines.isFirst(start) ? wanted : lines.column(start), formatted);
    }

    /// What is laid out by whoever wrote it moves as a whole.
    private void closed(int start, YamlNode node, int shift) {
        int first = lines.lineOf(start);
        int last = lines.lineOf(Math.max(start, node.range().end() - 1));
        place(start, shift);
        for (int line = first + 1; line <= last; line++) {
            shifts.put(line, shift);
        }
        boolean keepsBlanks = node instanceof YamlScalar scalar
                && (scalar.style() == YamlScalar.Style.LITERAL || scalar.style() == YamlScalar.Style.FOLDED);
        open.set(first, keepsBlanks ? last + 1 : last);
    }

    private void place(int offset, int shift) {
        if (lines.isFirst(offset)) {
            shifts.put(lines.lineOf(offset), shift);
        }
    }

    /// Makes the blanks from an offset on a single one, when a value follows on the line.
    private boolean gap(int from, int end) {
        int to = lines.skipBlanks(from);
        boolean value = to < end && "\r\n#".indexOf(lines.text().charAt(to)) < 0;
        if (value && to - from > 1) {
            gaps.add(TextEdit.replace(new TextRange(from, to), " "));
        }
        return value && to - from > 1;
    }

    /// The dash of an item, which may stand on a line above.
    private int dashBefore(int item) {
        String text = lines.text();
        for (int at = Math.min(item, text.length() - 1); at >= 0; at--) {
            boolean blankBehind = at + 1 >= text.length() || " \r\n".indexOf(text.charAt(at + 1)) >= 0;
            boolean blankBefore = at == 0 || " \r\n\uFEFF".indexOf(text.charAt(at - 1)) >= 0;
            if (text.charAt(at) == '-' && blankBehind && blankBefore) {
                return at;
            }
        }
        return item;
    }

    private void indent(int line, List<TextEdit> edits) {
        if (lines.isBlank(line) && !open.get(line)) {
            return;
        }
        int shift = lines.isComment(line) && !shifts.containsKey(line)
                ? shiftOfComment(line)
                : shifts.getOrDefault(line, 0);
        int now = lines.indentation(line);
        if (shift > 0 && (now > 0 || !lines.isBlank(line))) {
            edits.add(TextEdit.insert(lines.start(line), " ".repeat(shift)));
        } else if (shift < 0 && now > 0) {
            edits.add(TextEdit.delete(new TextRange(lines.start(line), lines.start(line) + Math.min(now, -shift))));
        }
    }

    /// A comment goes with the line below it, or with the block above when it is indented deeper than that line.
    private int shiftOfComment(int line) {
        int own = lines.indentation(line);
        SortedMap<Integer, Integer> below = shifts.tailMap(line);
        if (own == 0) {
            return 0;
        }
        if (!below.isEmpty() && own <= lines.indentation(below.firstKey())) {
            return below.getOrDefault(below.firstKey(), 0);
        }
        for (int above = line - 1; above >= 0; above--) {
            if (shifts.containsKey(above) && !open.get(above) && lines.indentation(above) <= own) {
                return shifts.getOrDefault(above, 0);
            }
        }
        return 0;
    }

    private void trim(int line, List<TextEdit> edits) {
        if (open.get(line) || !isSelectedLine(line)) {
            return;
        }
        int end = lines.end(line);
        int from = end;
        int least = lines.isBlank(line) ? lines.start(line) : lines.textStart(line);
        while (from > least && " \t".indexOf(lines.text().charAt(from - 1)) >= 0) {
            from--;
        }
        if (from < end) {
            edits.add(TextEdit.delete(new TextRange(from, end)));
        }
    }

    private boolean isBlock(YamlNode node) {
        return (node instanceof YamlMapping mapping && !mapping.flow())
                || (node instanceof YamlSequence sequence && !sequence.flow());
    }

    private boolean isSelected(int offset) {
        return isSelectedLine(lines.lineOf(offset));
    }

    private boolean isSelectedLine(int line) {
        return firstLine <= line && line <= lastLine;
    }
}
