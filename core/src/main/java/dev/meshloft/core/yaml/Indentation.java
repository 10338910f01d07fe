package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Gives the lines of a document other indentation, comments and further lines of scalars along with what they belong
/// to. Nothing but blanks at the start of lines changes.
final class Indentation {

    private final Lines lines;
    private final int indent;
    private final int dashIndent;
    /// From the start of a line to where its first character goes; lines that are not listed are blank or comments.
    private final TreeMap<Integer, Integer> columns = new TreeMap<>();

    private Indentation(Lines lines, int indent, int dashIndent) {
        this.lines = lines;
        this.indent = indent;
        this.dashIndent = dashIndent;
    }

    /// @param indent blanks a nested mapping is indented by
    /// @param dashIndent blanks the dash of a sequence stands to the right of its key
    static TextChange of(Lines lines, YamlNode root, int indent, int dashIndent) {
        Indentation indentation = new Indentation(lines, indent, dashIndent);
        indentation.place(
                root,
                lines.column(root.range().start()),
                lines.column(root.range().start()));
        indentation.placeComments();
        return indentation.change();
    }

    /// @param own the column that the node is indented from now, that of its key or dash
    /// @param column where that goes
    private void place(YamlNode node, int own, int column) {
        switch (node) {
            case YamlMapping mapping when !mapping.flow() && !mapping.entries().isEmpty() -> mapping(mapping, column);
            case YamlSequence sequence
            when !sequence.flow() && !sequence.items().isEmpty() -> sequence(sequence, column);
            case YamlScalar scalar
            when scalar.style() == YamlScalar.Style.LITERAL || scalar.style() == YamlScalar.Style.FOLDED ->
                textBlock(scalar, own, column);
            case YamlScalar _, YamlAlias _, YamlMapping _, YamlSequence _ ->
                shift(node.range().start(), node.range().end(), column - own);
        }
    }

    private void mapping(YamlMapping mapping, int column) {
        Indicators indicators = new Indicators(lines);
        for (YamlEntry entry : mapping.entries()) {
            int start = indicators.startOfEntry(entry.key());
            start(start, column);
            shift(start, entry.key().range().end(), column - lines.column(start));
            start(Math.max(start, indicators.behindColon(entry) - 1), column); // on a line of its own behind a '?'
            int step = entry.value() instanceof YamlSequence sequence && !sequence.flow() ? dashIndent : indent;
            below(entry.value(), lines.column(start), column, column + step);
        }
    }

    private void sequence(YamlSequence sequence, int column) {
        List<Integer> dashes = new Indicators(lines).dashes(sequence);
        for (int i = 0; i < dashes.size(); i++) {
            YamlNode item = sequence.items().get(i);
            int own = lines.column(dashes.get(i));
            start(dashes.get(i), column);
            boolean beside = lines.start(item.range().start()) == lines.start(dashes.get(i));
            int inner = beside ? column + lines.column(item.range().start()) - own : column + indent;
            below(item, own, column, inner);
        }
    }

    /// A value of the key or dash in a column.
    ///
    /// @param inner where a collection in block style goes
    private void below(YamlNode value, int own, int column, int inner) {
        int start = new Indicators(lines).startWithProperties(value);
        if (isBlock(value)) {
            if (start < value.range().start() && lines.isFirstInLine(start)) {
                start(start, inner);
            }
            place(value, own, inner);
        } else {
            if (lines.isFirstInLine(start)) {
                start(start, lines.column(start) + column - own);
            }
            shift(start, value.range().start(), column - own);
            place(value, own, column);
        }
    }

    private static boolean isBlock(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping -> !mapping.flow() && !mapping.entries().isEmpty();
            case YamlSequence sequence -> !sequence.flow() && !sequence.items().isEmpty();
            case YamlScalar _, YamlAlias _ -> false;
        };
    }

    private void start(int offset, int column) {
        if (lines.isFirstInLine(offset)) {
            columns.put(lines.start(offset), column);
        }
    }

    /// The lines of a stretch behind its first one move as a whole.
    private void shift(int from, int end, int by) {
        for (int line = lines.next(from); line < end; line = lines.next(line)) {
            columns.put(line, Math.max(0, firstCharacter(line) - line + by));
        }
    }

    /// Lines of a text that count their own indentation go where new ones would; those with a number in their header
    /// keep their distance.
    private void textBlock(YamlScalar scalar, int own, int column) {
        int start = scalar.range().start();
        int end = lines.writtenEnd(scalar);
        String header = lines.text()
                .substring(start, Math.min(lines.end(start), scalar.range().end()));
        int first = lines.next(start);
        while (first < end && lines.isBlankLine(first)) {
            first = lines.next(first);
        }
        boolean counted = header.length() > 1
                && header.substring(1, Math.min(3, header.length())).matches(".*[1-9].*");
        int text = firstCharacter(first) - first;
        boolean isRoot = own == column && text <= own;
        shift(start, end, counted || first >= end || isRoot ? column - own : column + indent - text);
    }

    /// A comment moves with the line below it when it stands in the same column, else with what it is indented under.
    private void placeComments() {
        NavigableMap<Integer, Integer> known = new TreeMap<>(columns);
        String text = lines.text();
        int line = text.startsWith("\uFEFF") ? 1 : 0;
        while (line < text.length()) {
            int at = firstCharacter(line);
            boolean comment = at < text.length() && text.charAt(at) == '#' && !known.containsKey(line);
            if (comment && at > line) {
                columns.put(line, Math.max(0, at - line + growthAt(known, line, at - line)));
            }
            line = lines.next(line);
        }
    }

    private int growthAt(NavigableMap<Integer, Integer> known, int line, int column) {
        Map.Entry<Integer, Integer> below = known.higherEntry(line);
        if (below != null && firstCharacter(below.getKey()) - below.getKey() == column) {
            return below.getValue() - column;
        }
        for (Map.Entry<Integer, Integer> above :
                known.headMap(line, false).descendingMap().entrySet()) {
            int own = firstCharacter(above.getKey()) - above.getKey();
            if (own <= column) {
                return above.getValue() - own;
            }
        }
        return 0;
    }

    private TextChange change() {
        List<TextEdit> edits = new ArrayList<>();
        columns.forEach((line, column) -> {
            int at = line;
            while (at < lines.text().length() && lines.text().charAt(at) == ' ') {
                at++;
            }
            int own = firstCharacter(line) - line;
            int blanks = Math.max(0, at - line + column - own);
            if (own != column && !lines.isBlankLine(line)) {
                edits.add(TextEdit.replace(new TextRange(line, at), " ".repeat(blanks)));
            }
        });
        return new TextChange(edits);
    }

    private int firstCharacter(int line) {
        return KeyScan.behindBlanks(lines.text(), line, lines.end(line));
    }
}
