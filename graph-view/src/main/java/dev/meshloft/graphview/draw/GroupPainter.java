package dev.meshloft.graphview.draw;

import dev.meshloft.core.topology.ProblemCount;
import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedGroup;
import dev.meshloft.graphview.layout.TextMeasure.Style;
import javafx.scene.canvas.GraphicsContext;

/// Namespaces: frames with a head, or one block each.
final class GroupPainter {

    private static final double RADIUS = 8;

    private final Pen pen;
    private final GraphicsContext gc;
    private final FontMeasure measure;
    private final BadgePainter small;

    GroupPainter(Pen pen, BadgePainter small) {
        this.pen = pen;
        this.gc = pen.gc;
        this.measure = new FontMeasure(pen.look.family());
        this.small = small;
    }

    void paint(PlacedGroup group, Detail detail) {
        gc.setGlobalAlpha(pen.look.alpha(group.id()));
        if (group.collapsed()) {
            sheets(group);
        }
        frame(group);
        if (detail == Detail.FULL) {
            head(group);
        }
        if (group.collapsed() && detail != Detail.BLOCKS) {
            counts(group);
        }
        gc.setGlobalAlpha(1);
    }

    /// The name at constant size, when the head is too small to read. In screen pixels.
    void constantName(PlacedGroup group, Camera camera) {
        Box box = group.box();
        double width = box.width() * camera.scale();
        if (width < (Detail.of(camera.scale()) == Detail.BLOCKS ? 90 : 30)) {
            return;
        }
        String name = measure.middleEllipsis(group.node().label(), Style.LABEL, width - 8);
        gc.setGlobalAlpha(pen.look.alpha(group.id()));
        double x = box.x() * camera.scale() + camera.x();
        double y = box.y() * camera.scale() + camera.y();
        double head = PlacedGroup.HEAD * camera.scale();
        pen.text(name, x + 4, y + Math.max(8, head / 2 + 1), Style.LABEL, Tone.TEXT_2);
        gc.setGlobalAlpha(1);
    }

    private void frame(PlacedGroup group) {
        boolean selected = pen.look.isSelected(group.id());
        pen.fillBox(group.box(), RADIUS, group.collapsed() ? Tone.NODE_BG : Tone.GROUP_BG);
        Tone line = selected ? Tone.ACCENT : group.collapsed() ? Tone.BORDER_NODE : Tone.GROUP_BORDER;
        pen.strokeBox(group.box(), RADIUS, selected ? 2 : 1, line);
    }

    private void sheets(PlacedGroup group) {
        for (int sheet = 2; sheet > 0; sheet--) {
            Box box = group.box().moved(3 * sheet, -3 * sheet);
            pen.fillBox(box, RADIUS, Tone.NODE_BG);
            pen.strokeBox(box, RADIUS, 1, Tone.GROUP_BORDER);
        }
    }

    private void head(PlacedGroup group) {
        Box box = group.box();
        double middle = box.y() + PlacedGroup.HEAD / 2;
        pen.icon("ns", box.x() + 10, middle - 7, 14, Tone.TEXT_2, Tone.GROUP_BG);
        pen.text(group.node().label(), box.x() + 30, middle, Style.GROUP, Tone.TEXT);
        String mode = BadgePainter.modeIcon(group.node());
        if (mode != null) {
            double x = box.x() + 30 + measure.width(group.node().label(), Style.GROUP) + 8;
            pen.icon(mode, x, middle - 6, 12, BadgePainter.modeTone(mode), Tone.GROUP_BG);
        }
        pen.icon(group.collapsed() ? "chev-r" : "chev-d", box.right() - 24, middle - 7, 14, Tone.TEXT_3, Tone.GROUP_BG);
    }

    private void counts(PlacedGroup group) {
        Box box = group.box();
        double middle = box.y() + 45;
        String words = group.services() + (group.services() == 1 ? " service" : " services");
        String detail = group.node().detail();
        pen.text(detail.isEmpty() ? words : detail, box.x() + 12, middle, Style.DETAIL, Tone.TEXT_3);
        double x = box.right() - 12;
        if (!pen.look.shows(Overlay.PROBLEMS)) {
            return;
        }
        x = count(group.hidden().warnings(), new ProblemCount(0, 1, 0), x, middle);
        count(group.hidden().errors(), new ProblemCount(1, 0, 0), x, middle);
    }

    private double count(int number, ProblemCount kind, double right, double middle) {
        if (number == 0) {
            return right;
        }
        String text = String.valueOf(number);
        double width = measure.width(text, Style.LABEL);
        pen.text(text, right - width, middle, Style.LABEL, kind.errors() > 0 ? Tone.ERR : Tone.WARN);
        small.problem(kind, right - width - 10, middle, 12);
        return right - width - 24;
    }
}
