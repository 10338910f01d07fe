package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Writes a node that is there inside braces or brackets: on one line, or with a line for each part where comments are
/// to be kept. Scalars, aliases, anchors and tags stay as they are written.
record FlowText(NodeText nodes, CommentQueue comments) {

    String oneLine(YamlNode node) {
        return NodeText.isLeaf(node)
                ? nodes.leaf(node, true)
                : nodes.properties(node)
                        + switch (node) {
                            case YamlMapping mapping -> mapping(mapping);
                            case YamlSequence sequence -> sequence(sequence);
                            case YamlScalar _, YamlAlias _ -> "";
                        };
    }

    private String sequence(YamlSequence sequence) {
        StringJoiner out = new StringJoiner(", ", "[", "]");
        sequence.items().forEach(item -> out.add(oneLine(item)));
        return out.toString();
    }

    private String mapping(YamlMapping mapping) {
        boolean padded = nodes.writer().style().padded();
        StringJoiner out = new StringJoiner(", ", padded ? "{ " : "{", padded ? " }" : "}");
        mapping.entries().forEach(entry -> out.add(head(entry) + oneLine(entry.value())));
        return out.toString();
    }

    private String head(YamlEntry entry) {
        return nodes.key(entry.key(), true) + ": ";
    }

    /// Lines whose indentation counts from the column that all of them start in.
    List<String> lines(YamlNode node, @Nullable String comment) {
        List<String> out = new ArrayList<>();
        boolean mapping = node instanceof YamlMapping;
        out.add(nodes.properties(node) + (mapping ? "{" : "[") + (comment == null ? "" : " " + comment));
        switch (node) {
            case YamlMapping entries -> {
                for (int i = 0; i < entries.entries().size(); i++) {
                    YamlEntry entry = entries.entries().get(i);
                    boolean last = i == entries.entries().size() - 1;
                    int next = last
                            ? Integer.MAX_VALUE
                            : start(entries.entries().get(i + 1).key());
                    part(out, start(entry.key()), head(entry), entry.value(), last, next);
                }
            }
            case YamlSequence items -> {
                for (int i = 0; i < items.items().size(); i++) {
                    boolean last = i == items.items().size() - 1;
                    int next = last ? Integer.MAX_VALUE : start(items.items().get(i + 1));
                    part(out, start(items.items().get(i)), "", items.items().get(i), last, next);
                }
            }
            case YamlScalar _, YamlAlias _ -> {}
        }
        out.add(mapping ? "}" : "]");
        return out;
    }

    private void part(List<String> out, int start, String head, YamlNode value, boolean last, int next) {
        out.addAll(comments.above(start));
        int end = nodes.lines().writtenEnd(value);
        boolean commented = !NodeText.isLeaf(value) && !comments.isEmptyBefore(end);
        if (commented) {
            String beside = comments.beside(start, value.range().start());
            List<String> inner = lines(value, beside);
            out.add(head + inner.getFirst());
            out.addAll(inner.subList(1, inner.size()));
        } else {
            out.add(head + oneLine(value));
        }
        String beside = comments.beside(nodes.lineOf(value), next);
        out.add(out.removeLast() + (last ? "" : ",") + (beside == null ? "" : " " + beside));
    }

    private int start(YamlNode node) {
        return nodes.whole(node).start();
    }
}
