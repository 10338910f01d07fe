package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a node that is there inside braces or brackets on lines of its own. Scalars, aliases, anchors and tags stay
/// as they are written; comments go along.
record BlockText(NodeText nodes, CommentQueue comments) {

    /// Lines whose indentation counts from the node's own column; its properties are left to its key or dash.
    List<String> lines(YamlNode node) {
        List<String> out = new ArrayList<>();
        switch (node) {
            case YamlMapping mapping
            when !mapping.entries().isEmpty() -> {
                for (int i = 0; i < mapping.entries().size(); i++) {
                    YamlEntry entry = mapping.entries().get(i);
                    boolean last = i == mapping.entries().size() - 1;
                    int next = last
                            ? mapping.range().end()
                            : start(mapping.entries().get(i + 1).key());
                    out.addAll(comments.above(start(entry.key())));
                    entry(out, entry, next);
                }
            }
            case YamlSequence sequence
            when !sequence.items().isEmpty() -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    YamlNode item = sequence.items().get(i);
                    boolean last = i == sequence.items().size() - 1;
                    int next = last
                            ? sequence.range().end()
                            : start(sequence.items().get(i + 1));
                    out.addAll(comments.above(start(item)));
                    item(out, item, next);
                }
            }
            case YamlScalar _, YamlAlias _, YamlMapping _, YamlSequence _ -> out.add(nodes.leaf(node, false));
        }
        out.addAll(comments.above(node.range().end()));
        return out;
    }

    private void entry(List<String> out, YamlEntry entry, int next) {
        String head = nodes.key(entry.key(), false) + ":";
        YamlNode value = entry.value();
        if (NodeText.isLeaf(value)) {
            String leaf = nodes.leaf(value, false);
            out.add(with(leaf.isEmpty() ? head : head + " " + leaf.stripTrailing(), end(value), next));
            return;
        }
        String properties = nodes.properties(value).stripTrailing();
        out.add(with(
                properties.isEmpty() ? head : head + " " + properties,
                value.range().start(),
                firstChild(value)));
        YamlStyle style = nodes.writer().style();
        int indent = value instanceof YamlSequence ? style.dashIndent() : style.indent();
        nested(out, value, indent, next);
    }

    private void item(List<String> out, YamlNode item, int next) {
        if (NodeText.isLeaf(item)) {
            out.add(with("- " + nodes.leaf(item, false).stripTrailing(), end(item), next)
                    .stripTrailing());
            return;
        }
        String properties = nodes.properties(item).stripTrailing();
        String comment = comments.beside(item.range().start(), firstChild(item));
        if (!properties.isEmpty() || comment != null) {
            out.add("-" + (properties.isEmpty() ? "" : " " + properties) + (comment == null ? "" : " " + comment));
            nested(out, item, 2, next);
            return;
        }
        int first = out.size();
        nested(out, item, 2, next);
        out.set(first, "-" + out.get(first).substring(1));
    }

    private void nested(List<String> out, YamlNode value, int indent, int next) {
        List<String> inner = lines(value);
        String comment = comments.beside(value.range().end(), next);
        if (comment != null) {
            boolean free = inner.getLast().indexOf('#') < 0;
            inner = new ArrayList<>(inner);
            inner.add(free ? inner.removeLast() + " " + comment : comment);
        }
        inner.forEach(line -> out.add(ContentWriter.indented(line, indent)));
    }

    private String with(String line, int end, int next) {
        String comment = comments.beside(end, next);
        return comment == null ? line : line + " " + comment;
    }

    private static int firstChild(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping ->
                mapping.entries().getFirst().key().range().start();
            case YamlSequence sequence -> sequence.items().getFirst().range().start();
            case YamlScalar _, YamlAlias _ -> node.range().end();
        };
    }

    private static int end(YamlNode node) {
        return node.range().end();
    }

    private int start(YamlNode node) {
        return nodes.whole(node).start();
    }

    /// What stands behind a key or dash on its own line: properties and a comment.
    static String head(String properties, @Nullable String comment) {
        String head = properties.isEmpty() ? "" : " " + properties.stripTrailing();
        return comment == null ? head : head + " " + comment;
    }
}
