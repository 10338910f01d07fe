package dev.meshloft.graphview.draw;

import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.TextMeasure.Style;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// A canvas with the look of one frame: the few strokes everything is made of.
final class Pen {

    final GraphicsContext gc;
    final Look look;
    private final Map<Style, Font> fonts = new EnumMap<>(Style.class);

    Pen(GraphicsContext gc, Look look) {
        this.gc = gc;
        this.look = look;
        for (Style style : Style.values()) {
            fonts.put(style, FontMeasure.font(look.family(), style));
        }
    }

    Color colour(Tone tone) {
        return look.colour(tone);
    }

    void text(String text, double x, double middle, Style style, Tone tone) {
        text(text, x, middle, style, tone, TextAlignment.LEFT);
    }

    void text(String text, double x, double middle, Style style, Tone tone, TextAlignment alignment) {
        gc.setFont(fonts.get(style));
        gc.setTextAlign(alignment);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(colour(tone));
        gc.fillText(text, x, middle);
    }

    void icon(String name, double x, double y, double size, Tone tone, Tone behind) {
        Icon.named(name).draw(gc, x, y, size, colour(tone), colour(behind));
    }

    void fillBox(Box box, double radius, Tone tone) {
        gc.setFill(colour(tone));
        gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
    }

    /// The line lies inside the box.
    void strokeBox(Box box, double radius, double width, Tone tone) {
        gc.setStroke(colour(tone));
        gc.setLineWidth(width);
        gc.strokeRoundRect(
                box.x() + width / 2,
                box.y() + width / 2,
                box.width() - width,
                box.height() - width,
                2 * radius - width,
                2 * radius - width);
    }
}
