package dev.meshloft.graphview.draw;

import dev.meshloft.graphview.layout.TextMeasure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// Widths of text in the fonts of the graph. Safe on any thread: a `Text` outside a scene may be used anywhere.
public final class FontMeasure implements TextMeasure {

    private final String family;
    private final Map<Style, Map<Integer, Double>> advances = new ConcurrentHashMap<>();

    public FontMeasure(String family) {
        this.family = family;
    }

    /// The font of a style; the platform's own when the family is not there.
    public static Font font(String family, Style style) {
        return switch (style) {
            case NAME -> font(family, "SemiBold", FontWeight.SEMI_BOLD, 13);
            case DETAIL -> Font.font(family, FontWeight.NORMAL, 11);
            case LABEL -> font(family, "Medium", FontWeight.MEDIUM, 11);
            case GROUP -> font(family, "SemiBold", FontWeight.SEMI_BOLD, 12);
        };
    }

    /// Loaded files of one weight form families of their own, so the full name comes first.
    private static Font font(String family, String word, FontWeight weight, double size) {
        Font exact = new Font(family + " " + word, size);
        return exact.getName().contains(word) ? exact : Font.font(family, weight, size);
    }

    @Override
    public double width(String text, Style style) {
        Map<Integer, Double> known = advances.computeIfAbsent(style, _ -> new ConcurrentHashMap<>());
        return text.codePoints()
                .mapToDouble(point -> known.computeIfAbsent(point, _ -> advance(point, style)))
                .sum();
    }

    private double advance(int point, Style style) {
        Text text = new Text(Character.toString(point).repeat(10));
        text.setFont(font(family, style));
        return text.getLayoutBounds().getWidth() / 10;
    }
}
