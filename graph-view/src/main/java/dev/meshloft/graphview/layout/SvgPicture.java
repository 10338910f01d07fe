package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.NodeType;
import dev.meshloft.core.topology.ProblemCount;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/// A drawing as SVG text, for documents and pull requests. It follows the colour scheme of whoever looks at it; full
/// names are titles, which viewers show under the pointer.
public final class SvgPicture {

    private static final double MARGIN = 16;
    private static final double LINE = 4;

    private final StringBuilder text = new StringBuilder();

    private SvgPicture() {}

    public static String of(PlacedGraph graph) {
        SvgPicture picture = new SvgPicture();
        picture.draw(graph);
        return picture.text.toString();
    }

    private void draw(PlacedGraph graph) {
        Box all = graph.bounds().grown(MARGIN);
        text.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="%s %s %s %s" width="%s" height="%s" role="img">
                <title>Mesh graph, %d nodes, %d edges</title>
                <style>
                %s</style>
                """.formatted(
                        number(all.x()),
                        number(all.y()),
                        number(all.width()),
                        number(all.height()),
                        number(all.width()),
                        number(all.height()),
                        graph.nodes().size(),
                        graph.edges().size(),
                        style()));
        rect(all, 0, "canvas");
        graph.groups().forEach(this::group);
        graph.edges().stream().filter(edge -> isShown(graph, edge.edge())).forEach(this::line);
        graph.edges().stream().filter(edge -> isShown(graph, edge.edge())).forEach(this::label);
        graph.nodes().forEach(this::node);
        text.append("</svg>\n");
    }

    /// Who may call whom is left out, as on the screen.
    private static boolean isShown(PlacedGraph graph, GraphEdge edge) {
        return !graph.isTie(edge) || edge.change() != ChangeMark.NONE;
    }

    private void group(PlacedGroup group) {
        Box box = group.box();
        text.append("<g>").append(title(group.node().label()));
        rect(box, 8, group.collapsed() ? "node" : "group");
        words(box.x() + 12, box.y() + PlacedGroup.HEAD / 2, "head", group.label());
        if (group.collapsed()) {
            words(box.x() + 12, box.y() + PlacedGroup.HEAD + LINE * 3, "detail", group.summary());
            problem(group.hidden(), box);
        }
        text.append("</g>\n");
    }

    private void line(PlacedEdge placed) {
        GraphEdge edge = placed.edge();
        StringBuilder path = new StringBuilder();
        for (double[] piece : placed.path().pieces()) {
            for (int i = 0; i < piece.length; i += 2) {
                path.append(i == 0 ? 'M' : 'L')
                        .append(number(piece[i]))
                        .append(' ')
                        .append(number(piece[i + 1]));
            }
        }
        text.append("<path class=\"edge %s\" stroke-width=\"%s\" d=\"%s\">%s</path>\n"
                .formatted(kind(edge), width(edge), path, title(EdgeText.of(edge))));
        if (edge.type() != EdgeType.SELECT) {
            tip(placed);
        }
    }

    private static String kind(GraphEdge edge) {
        return switch (edge.type()) {
            case DENY -> "deny";
            case ALLOW -> "allow";
            case EXPOSE, ROUTE, MIRROR, DELEGATE, SELECT, IMPORT, UNKNOWN ->
                edge.change() == ChangeMark.NONE ? "plain" : change(edge.change());
        };
    }

    private static String width(GraphEdge edge) {
        int share = edge.weight().orElse(0);
        return edge.type() == EdgeType.SELECT ? "1" : share < 34 ? "1.5" : share < 67 ? "2" : "3";
    }

    private void tip(PlacedEdge placed) {
        Point end = placed.end();
        Point before = placed.points().get(placed.points().size() - 2);
        double turn = Math.toDegrees(Math.atan2(end.y() - before.y(), end.x() - before.x()));
        String shape = placed.edge().type() == EdgeType.DENY
                ? "M-2 -6h2v12h-2z"
                : placed.edge().type() == EdgeType.DELEGATE ? "M0 0l-6 -4l-6 4l6 4z" : "M0 0l-9 -4.5v9z";
        text.append("<path class=\"tip %s\" transform=\"translate(%s %s) rotate(%s)\" d=\"%s\"/>\n"
                .formatted(kind(placed.edge()), number(end.x()), number(end.y()), number(turn), shape));
    }

    private void label(PlacedEdge placed) {
        Box box = placed.label();
        if (box != null && !placed.text().isEmpty()) {
            rect(box, 4, "label");
            middle(box, "word", placed.text());
        }
    }

    private void node(PlacedNode placed) {
        GraphNode node = placed.node();
        Box box = placed.box();
        text.append("<g>").append(title(node.label() + (node.detail().isEmpty() ? "" : ", " + node.detail())));
        if (node.type() == NodeType.WORKLOAD) {
            shape(node, box.moved(3, -3));
        }
        shape(node, box);
        if (node.type() == NodeType.CALLER) {
            middle(NodeSize.captionBelow(placed), "word", placed.label());
        } else {
            names(placed);
        }
        for (PlacedBadge badge : placed.badges()) {
            rect(badge.box(), 4, "label");
            boolean silent = badge.text().isEmpty();
            middle(badge.box(), "word", silent ? "–" : badge.text());
        }
        problem(node.problems(), box);
        text.append("</g>\n");
    }

    private void names(PlacedNode placed) {
        Box box = placed.box();
        String detail = placed.node().detail();
        if (NodeSize.isTwoLine(placed.node())) {
            words(box.x() + 12, box.y() + 16, "name", placed.label());
            words(box.x() + 12, box.y() + 31, "detail", detail);
            return;
        }
        words(box.x() + 12, box.centerY(), "name", placed.label());
        if (!detail.isEmpty() && placed.node().type() != NodeType.HOST) {
            text.append("<text class=\"detail\" text-anchor=\"end\" x=\"%s\" y=\"%s\">%s</text>"
                    .formatted(number(box.right() - 10), number(box.centerY() + LINE), escaped(detail)));
        }
    }

    private void shape(GraphNode node, Box box) {
        String kind = "node " + change(node.change()) + (node.type() == NodeType.EXTERNAL ? " dashed" : "");
        String worst = node.problems().errors() > 0 ? " err" : node.problems().warnings() > 0 ? " warn" : "";
        switch (node.type()) {
            case GATEWAY ->
                polygon(kind + worst, box, box.right() - 12, box.y(), box.right(), box.centerY(), box.right() - 12);
            case SUBSET -> polygon(kind + worst, box, box.right() - 8, box.y(), box.right(), box.y() + 8, box.right());
            case HOST, CALLER -> rect(box, box.height() / 2, kind + worst);
            case SERVICE, WORKLOAD, EXTERNAL, NAMESPACE -> rect(box, 6, kind + worst);
        }
    }

    /// A box whose right side goes by two more points to its lower end.
    private void polygon(String kind, Box box, double x1, double y1, double x2, double y2, double x3) {
        text.append("<path class=\"%s\" d=\"M%s %sL%s %sL%s %sL%s %sL%s %sz\"/>"
                .formatted(
                        kind,
                        number(box.x()),
                        number(box.y()),
                        number(x1),
                        number(y1),
                        number(x2),
                        number(y2),
                        number(x3),
                        number(box.bottom()),
                        number(box.x()),
                        number(box.bottom())));
    }

    private void problem(ProblemCount count, Box box) {
        Box mark = Box.around(new Point(box.right(), box.y()), 14, 14);
        if (count.errors() > 0) {
            text.append("<circle class=\"mark err\" cx=\"%s\" cy=\"%s\" r=\"7\"/>"
                    .formatted(number(box.right()), number(box.y())));
            middle(mark, "sign", "!");
        } else if (count.warnings() > 0) {
            text.append("<path class=\"mark warn\" d=\"M%s %sl8 15h-16z\"/>"
                    .formatted(number(box.right()), number(mark.y() - 2)));
            middle(mark, "sign", "!");
        }
    }

    private void rect(Box box, double radius, String kind) {
        text.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>"
                .formatted(
                        kind,
                        number(box.x()),
                        number(box.y()),
                        number(box.width()),
                        number(box.height()),
                        number(radius)));
    }

    private void words(double x, double middle, String kind, String words) {
        text.append("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
                .formatted(kind, number(x), number(middle + LINE), escaped(words)));
    }

    private void middle(Box box, String kind, String words) {
        text.append("<text class=\"%s\" text-anchor=\"middle\" x=\"%s\" y=\"%s\">%s</text>"
                .formatted(kind, number(box.centerX()), number(box.centerY() + LINE), escaped(words)));
    }

    private static String title(String words) {
        return words.isEmpty() ? "" : "<title>" + escaped(words) + "</title>";
    }

    private static String change(ChangeMark change) {
        return change == ChangeMark.NONE ? "" : change.name().toLowerCase(Locale.ROOT);
    }

    /// Names come from files of others.
    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(SvgPicture.class.getResourceAsStream("picture.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
