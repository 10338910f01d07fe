package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Writes what is there in another form that means the same.
record StyleEdit(Editing editing) {

    YamlEdit toFlow(YamlPath path) {
        Spot spot = editing.spot(path);
        YamlEdit refused = refused(spot, path);
        if (refused != null) {
            return refused;
        }
        YamlNode node = Objects.requireNonNull(spot.node());
        return isFlow(node) ? nothing() : editing.checked(toFlow(spot, node), UnaryOperator.identity());
    }

    YamlEdit toBlock(YamlPath path) {
        Spot spot = editing.spot(path);
        YamlEdit refused = refused(spot, path);
        if (refused != null) {
            return refused;
        }
        if (spot.isInFlow()) {
            return new YamlEdit.Refused("Brackets are around " + path + "; write those on lines first");
        }
        YamlNode node = Objects.requireNonNull(spot.node());
        return isFlow(node) && spot.size() > 0
                ? editing.checked(toBlock(spot, node), UnaryOperator.identity())
                : nothing();
    }

    YamlEdit reindent(int indent, int dashIndent) {
        String damage = editing.incomplete(YamlPath.ROOT);
        YamlNode root = editing.document().root().orElse(null);
        if (damage != null) {
            return new YamlEdit.Refused(damage);
        }
        return root == null
                ? nothing()
                : editing.checked(Indentation.of(editing.lines(), root, indent, dashIndent), UnaryOperator.identity());
    }

    private static YamlEdit nothing() {
        return new YamlEdit.Possible(TextChange.NONE);
    }

    private @Nullable YamlEdit refused(Spot spot, YamlPath path) {
        String damage = editing.incomplete(path);
        String obstacle = damage != null ? damage : editing.obstacle(spot, path);
        if (obstacle != null) {
            return new YamlEdit.Refused(obstacle);
        }
        YamlNode node = spot.path().equals(path) ? spot.node() : null;
        if (!(node instanceof YamlMapping || node instanceof YamlSequence)) {
            return new YamlEdit.Refused("There is no list and no mapping at " + path);
        }
        return NodeText.hasSimpleKeys(node)
                ? null
                : new YamlEdit.Refused("A key in here has several parts; edit it in the YAML");
    }

    private static boolean isFlow(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping -> mapping.flow();
            case YamlSequence sequence -> sequence.flow();
            case YamlScalar _, YamlAlias _ -> false;
        };
    }

    /// From behind the key's colon or the dash to the end of the value.
    private TextChange toFlow(Spot spot, YamlNode node) {
        Lines lines = editing.lines();
        int from = behindIndicator(spot, node);
        int column = spot.container() == null ? 0 : lines.column(indicator(spot, node));
        int end = lines.endWithComments(node, column);
        TextRange stretch = new TextRange(from, end);
        CommentQueue comments = CommentQueue.in(lines, stretch, node);
        FlowText flow = new FlowText(new NodeText(lines, editing.writer()), comments);
        boolean above = spot.container() != null && lines.start(node.range().start()) != lines.start(from);
        String head = above ? comments.beside(from, node.range().start()) : null;
        String gap = spot.container() == null ? "" : " ";
        if (comments.size() == 0) {
            String behind = head == null ? "" : " " + head;
            return replace(stretch, gap + flow.oneLine(node) + behind);
        }
        List<String> text = flow.lines(node, head);
        text.addAll(text.size() - 1, comments.above(Integer.MAX_VALUE));
        int indent =
                spot.container() == null ? 0 : column + editing.writer().style().indent();
        return replace(stretch, gap + editing.writer().join(text, indent));
    }

    private TextChange toBlock(Spot spot, YamlNode node) {
        Lines lines = editing.lines();
        int from = behindIndicator(spot, node);
        int lineEnd = lines.end(node.range().end());
        CommentQueue comments = CommentQueue.in(lines, new TextRange(from, lineEnd), node);
        BlockText block = new BlockText(new NodeText(lines, editing.writer()), comments);
        String properties = block.nodes().properties(node);
        String head = comments.beside(from, firstPart(node));
        List<String> text = block.lines(node);
        String behind = comments.beside(node.range().end(), Integer.MAX_VALUE);
        if (head == null) {
            head = behind;
        } else if (behind != null) {
            text.add(behind);
        }
        TextRange stretch = new TextRange(from, lineEnd);
        if (spot.container() == null) {
            String above = properties.isEmpty() && head == null
                    ? ""
                    : BlockText.head(properties, head).strip()
                            + editing.writer().style().lineBreak();
            return replace(stretch, above + editing.writer().join(text, 0));
        }
        boolean isItem = spot.entry() == null;
        int column = lines.column(indicator(spot, node));
        if (isItem && properties.isEmpty() && head == null) {
            return replace(stretch, " " + editing.writer().join(text, column + 2));
        }
        YamlStyle style = editing.writer().style();
        int indent = isItem ? 2 : node instanceof YamlSequence ? style.dashIndent() : style.indent();
        String below = style.lineBreak()
                + " ".repeat(column + indent)
                + editing.writer().join(text, column + indent);
        return replace(stretch, BlockText.head(properties, head) + below);
    }

    private static int firstPart(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping -> mapping.entries().getFirst().range().start();
            case YamlSequence sequence -> sequence.items().getFirst().range().start();
            case YamlScalar _, YamlAlias _ -> node.range().end();
        };
    }

    /// Behind the colon of the key or behind the dash; of the root, where it starts.
    private int behindIndicator(Spot spot, YamlNode node) {
        YamlEntry entry = spot.entry();
        return spot.container() == null
                ? editing.indicators().startWithProperties(node)
                : entry != null
                        ? editing.indicators().behindColon(entry)
                        : indicator(spot, node) + (spot.isInFlow() ? 0 : 1);
    }

    /// The key or the dash.
    private int indicator(Spot spot, YamlNode node) {
        YamlNode container = spot.container();
        return container == null
                ? node.range().start()
                : Members.of(editing.lines(), container).starts().get(spot.index());
    }

    private static TextChange replace(TextRange range, String text) {
        return TextChange.of(TextEdit.replace(range, text));
    }
}
