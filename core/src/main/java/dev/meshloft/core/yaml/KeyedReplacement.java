package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/// Writes a value over that of a key in block style: behind the key, or on the lines below it.
record KeyedReplacement(Lines lines, ContentWriter writer) {

    TextChange replace(YamlEntry entry, YamlContent content) {
        YamlNode node = entry.value();
        ValueText text = new ValueText(lines, writer, writer.style().indent());
        boolean toLines = ContentWriter.isNested(content);
        if (isBelow(entry)) {
            return toLines ? below(entry, content) : besideKey(entry, text.text(node, keyColumn(entry), content));
        }
        return toLines ? fromLineToBlock(entry, content) : text.inPlace(node, keyColumn(entry), content);
    }

    private boolean isBelow(YamlEntry entry) {
        YamlNode value = entry.value();
        int colon = Math.max(0, indicators().behindColon(entry) - 1);
        return !value.range().isEmpty() && lines.start(value.range().start()) != lines.start(colon);
    }

    /// A block below its key is replaced line by line in its column, or in the usual one when that does not fit.
    private TextChange below(YamlEntry entry, YamlContent content) {
        YamlNode node = entry.value();
        int own = lines.column(node.range().start());
        int column = keepsColumn(node, content) ? own : column(entry, content);
        if (column == own) {
            return new NodeSwap(lines, writer).with(node, writer.join(writer.block(content), column), content);
        }
        int from = lines.start(node.range().start());
        String text = " ".repeat(column) + writer.join(writer.block(content), column);
        return TextChange.of(TextEdit.replace(new TextRange(from, lines.writtenEnd(node)), text));
    }

    private static boolean keepsColumn(YamlNode node, YamlContent content) {
        return switch (node) {
            case YamlMapping _ -> true;
            case YamlSequence _ -> content instanceof YamlContent.Sequence;
            case YamlScalar _, YamlAlias _ -> false;
        };
    }

    /// The lines below go, the text stands behind the key, before its comment; further lines of it take their place.
    /// The comment behind a scalar moves up with it; those of a collection's parts go with them.
    private TextChange besideKey(YamlEntry entry, String text) {
        YamlNode node = entry.value();
        int indicator = indicators().behindKeyLine(entry);
        int header = text.indexOf(writer.style().lineBreak());
        String head = header < 0 ? text : text.substring(0, header);
        String rest = header < 0 ? "" : text.substring(header);
        int written = lines.writtenEnd(node);
        boolean commentStays = node instanceof YamlScalar;
        int from = rest.isEmpty() ? firstDeleted(lines.end(indicator), node) : lines.end(indicator);
        int end = commentStays && rest.isEmpty() ? written : lines.end(written);
        String comment = commentStays ? lines.text().substring(written, end) : "";
        return TextChange.of(
                TextEdit.insert(indicator, " " + head + comment), TextEdit.replace(new TextRange(from, end), rest));
    }

    /// Comments between the key and its value stay; the value's own lines go with the line break before them.
    private int firstDeleted(int least, YamlNode node) {
        int start = node.range().start();
        return lines.isFirstInLine(start) ? Math.max(least, lines.endOfPrevious(lines.start(start))) : least;
    }

    private TextChange fromLineToBlock(YamlEntry entry, YamlContent content) {
        YamlNode node = entry.value();
        int column = column(entry, content);
        String text = writer.style().lineBreak() + " ".repeat(column) + writer.join(writer.block(content), column);
        int from = node.range().start();
        int behindColon = indicators().behindColon(entry);
        while (from > behindColon && " \t".indexOf(lines.text().charAt(from - 1)) >= 0) {
            from--;
        }
        int end = lines.writtenEnd(node);
        List<TextEdit> edits = new ArrayList<>();
        if (from < end) {
            edits.add(TextEdit.delete(new TextRange(from, end)));
        }
        edits.add(TextEdit.insert(lines.end(end), text));
        return new TextChange(edits);
    }

    private int column(YamlEntry entry, YamlContent content) {
        boolean dashes = content instanceof YamlContent.Sequence;
        return keyColumn(entry)
                + (dashes ? writer.style().dashIndent() : writer.style().indent());
    }

    private int keyColumn(YamlEntry entry) {
        return lines.column(indicators().startOfEntry(entry.key()));
    }

    private Indicators indicators() {
        return new Indicators(lines);
    }
}
