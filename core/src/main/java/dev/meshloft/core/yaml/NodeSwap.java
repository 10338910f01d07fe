package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;

/// Puts a text exactly where a node stands. Its anchor stays; a tag that says another type than the new value's goes.
record NodeSwap(Lines lines, ContentWriter writer) {

    /// Over several lines the comment behind a scalar or an empty collection stays on the first; behind a collection's
    /// last part it goes with
    /// that part.
    TextChange with(YamlNode node, String text, YamlContent content) {
        boolean dropTag = dropsTag(node, content);
        int start = dropTag
                ? new Indicators(lines).startWithProperties(node)
                : node.range().start();
        String anchor = dropTag && node.anchor() != null ? "&" + node.anchor() + " " : "";
        int end = Math.max(start, lines.writtenEnd(node));
        int lineBreak = text.indexOf(writer.style().lineBreak());
        if (lineBreak < 0) {
            return TextChange.of(
                    TextEdit.replace(new TextRange(start, end), anchor + text + TextBlock.headerComment(lines, node)));
        }
        int lineEnd = lines.end(end);
        String behind = NodeText.isLeaf(node) ? lines.text().substring(end, lineEnd) : "";
        String comment = TextBlock.headerComment(lines, node) + behind;
        String withComment = text.substring(0, lineBreak) + comment + text.substring(lineBreak);
        return TextChange.of(TextEdit.replace(new TextRange(start, lineEnd), anchor + withComment));
    }

    boolean dropsTag(YamlNode node, YamlContent content) {
        boolean fits = content instanceof YamlContent.Scalar scalar
                && node instanceof YamlScalar old
                && old.type() == scalar.type();
        return node.tag() != null && !fits;
    }
}
