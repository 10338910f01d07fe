package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.Objects;

/// Writes a value over another, in its place and style; comments around it stay.
record Replacement(Lines lines, ContentWriter writer) {

    TextChange replace(Spot spot, YamlContent content) {
        YamlNode node = spot.node();
        if (node == null || (spot.parent() == null && node.range().isEmpty())) {
            return new RootText(lines, writer).write(content);
        }
        boolean keepsFlow = isFlow(node) && !spot.isEmpty() && !(content instanceof YamlContent.Scalar);
        if (spot.isInFlow() || keepsFlow) {
            return flow(spot, node, content);
        }
        YamlEntry entry = spot.entry();
        return entry == null ? item(spot, node, content) : new KeyedReplacement(lines, writer).replace(entry, content);
    }

    private TextChange item(Spot spot, YamlNode node, YamlContent content) {
        ValueText text = new ValueText(
                lines, writer, spot.container() == null ? writer.style().indent() : 0);
        boolean onAnchorsLine = node.anchor() != null && ContentWriter.isNested(content);
        return onAnchorsLine
                ? belowAnchor(spot, node, content)
                : text.inPlace(node, itemColumn(node, content), content);
    }

    /// A tag that goes makes room for the value.
    private int itemColumn(YamlNode node, YamlContent content) {
        return lines.column(
                new NodeSwap(lines, writer).dropsTag(node, content)
                        ? new Indicators(lines).startWithProperties(node)
                        : node.range().start());
    }

    /// On the line of an anchor it would belong to the first key.
    private TextChange belowAnchor(Spot spot, YamlNode node, YamlContent content) {
        NodeSwap swap = new NodeSwap(lines, writer);
        YamlNode around = Objects.requireNonNullElse(spot.container(), node);
        int start = node.range().start();
        int column = lines.column(around.range().start()) + (spot.container() == null ? 0 : 2);
        String text = writer.join(writer.block(content), column);
        if (lines.isFirstInLine(start) && lines.column(start) == column) {
            return swap.with(node, text, content);
        }
        TextChange below = swap.with(node, writer.style().lineBreak() + " ".repeat(column) + text, content);
        return below.then(TextChange.of(TextEdit.delete(blanksBefore(start))));
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
                ? new ScalarWriter(writer.style().quote()).write(scalar, ValueText.styleOf(node), true)
                : writer.flow(content);
        boolean missing = node.range().isEmpty() && spot.entry() != null;
        return new NodeSwap(lines, writer).with(node, (missing ? missingGap(node) : "") + text, content);
    }

    /// A value left out behind a key without colon (`{a, b}`) needs one.
    private String missingGap(YamlNode node) {
        int at = node.range().start();
        return at > 0 && lines.text().charAt(at - 1) == ':' ? " " : ": ";
    }

    static boolean isFlow(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping -> mapping.flow();
            case YamlSequence sequence -> sequence.flow();
            case YamlScalar _, YamlAlias _ -> false;
        };
    }
}
