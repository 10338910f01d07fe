package dev.meshloft.graphview.draw;

import dev.meshloft.core.topology.ProblemCount;
import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedGroup;
import dev.meshloft.graphview.layout.Point;
import dev.meshloft.graphview.layout.TextMeasure.Style;
import javafx.scene.canvas.GraphicsContext;

/// Namespaces: frames with a head, or one block each.
final class GroupPainter {

    private static final double RADIUS = 8;
    /// Narrower groups show no name.
    private static final double LEAST_SHAPE = 30;

    private static final double LEAST_BLOCK = 90;
    private static final double LINE = 14;
    private static final double COUNTS = 42;
    private static final double COUNT_ROOM = 32;

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
            if (group.collapsed()) {
                counts(group);
            }
        }
        gc.setGlobalAlpha(1);
    }

    /// The name at constant size, when the head is too small to read. In screen pixels.
    void constantName(PlacedGroup group, Camera camera) {
        Box box = group.box();
        double width = box.width() * camera.scale();
        if (width < (Detail.of(camera.scale()) == Detail.BLOCKS ? LEAST_BLOCK : LEAST_SHAPE)) {
            return;
        }
        gc.setGlobalAlpha(pen.look.alpha(group.id()));
        double x = box.x() * camera.scale() + camera.x();
        double y = box.y() * camera.scale() + camera.y();
        double height = box.height() * camera.scale();
        double head = Math.max(8, PlacedGroup.HEAD * camera.scale() / 2 + 1);
        String name = measure.middleEllipsis(group.label(), Style.LABEL, width - 8);
        double middle = group.collapsed() ? Math.min(head, height / 2) : head;
        pen.text(name, x + 4, y + middle, Style.LABEL, group.collapsed() ? Tone.TEXT : Tone.TEXT_2);
        if (group.collapsed() && height >= 2 * LINE) {
            String words = measure.middleEllipsis(group.summary(), Style.DETAIL, width - 8);
            pen.text(words, x + 4, y + middle + LINE, Style.DETAIL, Tone.TEXT_3);
        }
        gc.setGlobalAlpha(1);
    }

    /// What a collapsed group hides that should be found at a glance, at constant size. In screen pixels.
    void marks(PlacedGroup group, Camera camera, double size) {
        if (!group.collapsed()) {
            return;
        }
        gc.setGlobalAlpha(pen.look.alpha(group.id()));
        Point left = camera.toScreen(group.box().x(), group.box().y());
        Point right = camera.toScreen(group.box().right(), group.box().y());
        if (pen.look.shows(Overlay.IMPACT) && group.changed() > 0) {
            small.letter("M", left.x() + 1, left.y() + 1, Tone.INFO_SOFT, Tone.INFO_FILL, Tone.INFO);
        }
        if (pen.look.shows(Overlay.PROBLEMS)) {
            small.problem(group.hidden(), right.x() - 1, right.y() + 1, size);
        }
        gc.setGlobalAlpha(1);
    }

    private void frame(PlacedGroup group) {
        pen.fillBox(group.box(), RADIUS, fill(group));
        Tone line = line(group);
        boolean plain = line == Tone.GROUP_BORDER || line == Tone.BORDER_NODE;
        pen.strokeBox(group.box(), RADIUS, pen.look.isSelected(group.id()) ? 2 : plain ? 1 : 1.5, line);
    }

    private Tone fill(PlacedGroup group) {
        if (!group.collapsed()) {
            return Tone.GROUP_BG;
        }
        return pen.look.isSelected(group.id())
                ? Tone.ACCENT_SOFT
                : pen.look.isHovered(group.id()) ? Tone.BG_HOVER : Tone.NODE_BG;
    }

    private Tone line(PlacedGroup group) {
        if (pen.look.isSelected(group.id())) {
            return Tone.ACCENT;
        }
        if (!group.collapsed()) {
            return Tone.GROUP_BORDER;
        }
        if (pen.look.shows(Overlay.PROBLEMS) && group.hidden().errors() > 0) {
            return Tone.ERR_FILL;
        }
        if (pen.look.shows(Overlay.IMPACT) && group.changed() > 0) {
            return Tone.INFO_FILL;
        }
        boolean warned = pen.look.shows(Overlay.PROBLEMS) && group.hidden().warnings() > 0;
        return warned ? Tone.WARN_FILL : Tone.BORDER_NODE;
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
        pen.icon(NodePainter.icon(group.node().type()), box.x() + 10, middle - 7, 14, Tone.TEXT_2, Tone.GROUP_BG);
        pen.text(group.label(), box.x() + 30, middle, Style.GROUP, Tone.TEXT);
        String mode = BadgePainter.modeIcon(group.node());
        if (mode != null) {
            double x = box.x() + 30 + measure.width(group.label(), Style.GROUP) + 8;
            pen.icon(mode, x, middle - 6, 12, BadgePainter.modeTone(mode), Tone.GROUP_BG);
        }
        pen.icon(group.collapsed() ? "chev-r" : "chev-d", box.right() - 24, middle - 7, 14, Tone.TEXT_3, Tone.GROUP_BG);
    }

    private void counts(PlacedGroup group) {
        Box box = group.box();
        double middle = box.y() + COUNTS;
        String words = measure.middleEllipsis(group.summary(), Style.DETAIL, box.width() - 20 - countsWidth(group));
        pen.text(words, box.x() + 12, middle, Style.DETAIL, Tone.TEXT_3);
        double x = box.right() - 12;
        if (!pen.look.shows(Overlay.PROBLEMS)) {
            return;
        }
        x = count(group.hidden().warnings(), new ProblemCount(0, 1, 0), x, middle);
        count(group.hidden().errors(), new ProblemCount(1, 0, 0), x, middle);
    }

    private double countsWidth(PlacedGroup group) {
        boolean shown = pen.look.shows(Overlay.PROBLEMS);
        int kinds = (group.hidden().errors() > 0 ? 1 : 0) + (group.hidden().warnings() > 0 ? 1 : 0);
        return shown ? kinds * COUNT_ROOM : 0;
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
