package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of a value that is written over another, in the style of that one: quotes stay, a text block stays one.
///
/// @param indent blanks that the lines of a new text block stand to the right of the column it is written in
record ValueText(Lines lines, ContentWriter writer, int indent) {

    /// The new text stands where the old one starts.
    ///
    /// @param column that lines of a text block are indented from
    TextChange inPlace(YamlNode node, int column, YamlContent content) {
        if (isTextBlock(content, node) && !TextBlock.isOne(node)) {
            return fromLineToText(node, column, content);
        }
        return new NodeSwap(lines, writer).with(node, gap(node) + text(node, column, content), content);
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
        TextChange head = new NodeSwap(lines, writer).with(node, gap(node) + text.substring(0, header), content);
        List<TextEdit> edits = new ArrayList<>(head.edits());
        edits.add(TextEdit.insert(lines.end(lines.writtenEnd(node)), text.substring(header)));
        return new TextChange(edits);
    }

    String text(YamlNode node, int column, YamlContent content) {
        if (!(content instanceof YamlContent.Scalar scalar)) {
            return writer.join(writer.block(content), column);
        }
        if (isTextBlock(content, node)) {
            boolean folded = node instanceof YamlScalar old && old.style() == YamlScalar.Style.FOLDED;
            boolean oneLine = scalar.text().strip().indexOf('\n') < 0;
            char indicator = folded && oneLine ? '>' : '|';
            return writer.join(TextBlock.lines(scalar.text(), indicator, indentOf(node, column)), column);
        }
        return new ScalarWriter(writer.style().quote()).write(scalar, styleOf(node), false);
    }

    private int indentOf(YamlNode node, int column) {
        if (TextBlock.isOne(node)) {
            return Math.max(1, indentOfSecondLine(node) - column);
        }
        return indent;
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

    /// Whether a text is to be written as lines: it has several, or stood so and still can.
    static boolean isTextBlock(YamlContent content, YamlNode old) {
        return content instanceof YamlContent.Scalar scalar
                && scalar.type() == ScalarType.STRING
                && (TextBlock.isOne(old)
                        ? TextBlock.canStand(scalar.text())
                        : TextBlock.fits(scalar.text()) && !isQuoted(old));
    }

    private static boolean isQuoted(YamlNode node) {
        YamlScalar.Style style = styleOf(node);
        return style == YamlScalar.Style.SINGLE_QUOTED || style == YamlScalar.Style.DOUBLE_QUOTED;
    }

    static YamlScalar.@Nullable Style styleOf(YamlNode node) {
        return node instanceof YamlScalar scalar ? scalar.style() : null;
    }
}
