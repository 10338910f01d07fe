package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a value over another, in its place and style; comments around it stay.
record Replacement(Lines lines, ContentWriter writer) {

    TextChange replace(Spot spot, YamlContent content) {
        YamlNode node = spot.node();
        if (node == null || (spot.parent() == null && node.range().isEmpty())) {
            return root(content);
        }
        boolean keepsFlow = isFlow(node) && !spot.isEmpty() && !(content instanceof YamlContent.Scalar);
        if (spot.isInFlow() || keepsFlow) {
            return flow(spot, node, content);
        }
        YamlEntry entry = spot.entry();
        boolean toLines = ContentWriter.isNested(content) || isTextBlock(content, node);
        if (entry == null) {
            return node.anchor() != null && ContentWriter.isNested(content)
                    ? belowAnchor(spot, node, content)
                    : inPlace(node, itemColumn(node, content), content);
        }
        if (isBelow(entry)) {
            return toLines && !(content instanceof YamlContent.Scalar)
                    ? below(entry, content)
                    : besideKey(
                            entry,
                            text(entry.value(), lines.column(entry.key().range().start()), content));
        }
        if (toLines && !(content instanceof YamlContent.Scalar)) {
            return fromLineToBlock(entry, content);
        }
        return inPlace(node, lines.column(entry.key().range().start()), content);
    }

    /// A tag that goes makes room for the value.
    private int itemColumn(YamlNode node, YamlContent content) {
        return lines.column(
                dropsTag(node, content)
                        ? indicators().startWithProperties(node)
                        : node.range().start());
    }

    /// On the line of an anchor it would belong to the first key.
    private TextChange belowAnchor(Spot spot, YamlNode node, YamlContent content) {
        YamlNode around = java.util.Objects.requireNonNullElse(spot.container(), node);
        int column = lines.column(around.range().start()) + (spot.container() == null ? 0 : 2);
        boolean isFirst = lines.isFirstInLine(node.range().start());
        String text = writer.join(writer.block(content), column);
        if (isFirst && lines.column(node.range().start()) == column) {
            return change(node, text, content);
        }
        TextChange below = change(node, writer.style().lineBreak() + " ".repeat(column) + text, content);
        return below.then(
                TextChange.of(TextEdit.delete(blanksBefore(node.range().start()))));
    }

    private TextRange blanksBefore(int offset) {
        int from = offset;
        while (from > 0 && lines.text().charAt(from - 1) == ' ') {
            from--;
        }
        return new TextRange(from, offset);
    }

    private TextChange flow(Spot spot, YamlNode node, YamlContent content) {
        String text = content instanceof YamlContent.Scalar scalar
                ? scalars().write(scalar, styleOf(node), true)
                : writer.flow(content);
        boolean missing = node.range().isEmpty() && spot.entry() != null;
        return change(node, (missing ? missingGap(node) : "") + text, content);
    }

    /// A value left out behind a key without colon (`{a, b}`) needs one.
    private String missingGap(YamlNode node) {
        int at = node.range().start();
        return at > 0 && lines.text().charAt(at - 1) == ':' ? " " : ": ";
    }

    /// The new text stands where the old one starts.
    ///
    /// @param column that lines of a text block are indented from
    private TextChange inPlace(YamlNode node, int column, YamlContent content) {
        if (isTextBlock(content, node) && !(node instanceof YamlScalar old && isTextBlock(old))) {
            return fromLineToText(node, column, content);
        }
        return change(node, gap(node) + text(node, column, content), content);
    }

    /// A blank between the indicator and a value that was left out.
    private String gap(YamlNode node) {
        boolean missing = node.range().isEmpty() && node.range().start() > 0;
        boolean touches = missing
                && !Character.isWhitespace(lines.text().charAt(node.range().start() - 1));
        return touches ? " " : "";
    }

    /// The header stands where the value stood, so that the comment behind it stays behind the header.
    private TextChange fromLineToText(YamlNode node, int column, YamlContent content) {
        String text = text(node, column, content);
        String lineBreak = writer.style().lineBreak();
        int header = text.indexOf(lineBreak);
        TextChange head = change(node, gap(node) + text.substring(0, header), content);
        List<TextEdit> edits = new ArrayList<>(head.edits());
        edits.add(TextEdit.insert(lines.end(lines.writtenEnd(node)), text.substring(header)));
        return new TextChange(edits);
    }

    private String text(YamlNode node, int column, YamlContent content) {
        if (!(content instanceof YamlContent.Scalar scalar)) {
            return writer.join(writer.block(content), column);
        }
        if (isTextBlock(content, node)) {
            boolean folded = node instanceof YamlScalar old && old.style() == YamlScalar.Style.FOLDED;
            boolean oneLine = scalar.text().strip().indexOf('\n') < 0;
            int indent = node instanceof YamlScalar old && isTextBlock(old)
                    ? Math.max(1, indentOfSecondLine(node) - column)
                    : column == lines.column(node.range().start())
                            ? 0
                            : writer.style().indent();
            return writer.join(TextBlock.lines(scalar.text(), folded && oneLine ? '>' : '|', indent), column);
        }
        return scalars().write(scalar, styleOf(node), false);
    }

    private int indentOfSecondLine(YamlNode node) {
        int line = lines.next(node.range().start());
        while (line < node.range().end() && lines.isBlankLine(line)) {
            line = lines.next(line);
        }
        int at = line;
        while (at < lines.text().length() && lines.text().charAt(at) == ' ') {
            at++;
        }
        return at - line;
    }

    /// A block below its key is replaced line by line in its column, or in the usual one when that does not fit.
    private TextChange below(YamlEntry entry, YamlContent content) {
        YamlNode node = entry.value();
        int own = lines.column(node.range().start());
        int column = keepsColumn(node, content) ? own : column(entry, content);
        if (column == own) {
            return change(node, writer.join(writer.block(content), column), content);
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
    /// The
    /// comment behind a scalar moves up with it; those of a collection's parts go with them.
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
        int keyColumn = lines.column(indicators().startWithProperties(entry.key()));
        boolean dashes = content instanceof YamlContent.Sequence;
        return keyColumn
                + (dashes ? writer.style().dashIndent() : writer.style().indent());
    }

    private TextChange root(YamlContent content) {
        String lineBreak = writer.style().lineBreak();
        String text = writer.join(writer.block(content), 0);
        int end = endOfDocument();
        boolean newLine = end > 0 && !lines.isFirstInLine(end);
        return TextChange.of(TextEdit.insert(end, newLine ? lineBreak + text : text + lineBreak));
    }

    /// Before a `...`, else the text's end.
    private int endOfDocument() {
        for (int line = 0; line < lines.text().length(); line = lines.next(line)) {
            if (lines.text().startsWith("...", line)) {
                return line;
            }
        }
        return lines.text().length();
    }

    /// A tag that says another type than the new value's goes with the old value. Over several lines the comment behind
    /// a scalar stays on the first; behind a collection's last part it goes with that part.
    private TextChange change(YamlNode node, String text, YamlContent content) {
        boolean dropTag = dropsTag(node, content);
        int start =
                dropTag ? indicators().startWithProperties(node) : node.range().start();
        String anchor = dropTag && node.anchor() != null ? "&" + node.anchor() + " " : "";
        int end = Math.max(start, lines.writtenEnd(node));
        int lineBreak = text.indexOf(writer.style().lineBreak());
        if (lineBreak < 0) {
            return TextChange.of(TextEdit.replace(new TextRange(start, end), anchor + text));
        }
        int lineEnd = lines.end(end);
        String comment = node instanceof YamlScalar ? lines.text().substring(end, lineEnd) : "";
        String withComment = text.substring(0, lineBreak) + comment + text.substring(lineBreak);
        return TextChange.of(TextEdit.replace(new TextRange(start, lineEnd), anchor + withComment));
    }

    private static boolean dropsTag(YamlNode node, YamlContent content) {
        return node.tag() != null && !(content instanceof YamlContent.Scalar scalar && fits(node, scalar));
    }

    private static boolean fits(YamlNode node, YamlContent.Scalar scalar) {
        return node instanceof YamlScalar old && old.type() == scalar.type();
    }

    private boolean isBelow(YamlEntry entry) {
        YamlNode value = entry.value();
        return !value.range().isEmpty()
                && lines.start(value.range().start())
                        != lines.start(entry.key().range().end());
    }

    /// Whether a text is to be written as lines: it has several, or stood so and still can.
    private static boolean isTextBlock(YamlContent content, YamlNode old) {
        return content instanceof YamlContent.Scalar scalar
                && scalar.type() == ScalarType.STRING
                && ((old instanceof YamlScalar scalarNode && isTextBlock(scalarNode))
                        ? TextBlock.canStand(scalar.text())
                        : TextBlock.fits(scalar.text()) && !isQuoted(old));
    }

    private static boolean isTextBlock(YamlScalar scalar) {
        return scalar.style() == YamlScalar.Style.LITERAL || scalar.style() == YamlScalar.Style.FOLDED;
    }

    private static boolean isQuoted(YamlNode node) {
        YamlScalar.Style style = styleOf(node);
        return style == YamlScalar.Style.SINGLE_QUOTED || style == YamlScalar.Style.DOUBLE_QUOTED;
    }

    private static boolean isFlow(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping -> mapping.flow();
            case YamlSequence sequence -> sequence.flow();
            case YamlScalar _, YamlAlias _ -> false;
        };
    }

    private static YamlScalar.@Nullable Style styleOf(YamlNode node) {
        return node instanceof YamlScalar scalar ? scalar.style() : null;
    }

    private Indicators indicators() {
        return new Indicators(lines);
    }

    private ScalarWriter scalars() {
        return new ScalarWriter(writer.style().quote());
    }
}
