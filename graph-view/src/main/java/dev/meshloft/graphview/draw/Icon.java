package dev.meshloft.graphview.draw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// A picture on a grid of 16.
public record Icon(List<Part> parts) {

    private static final Map<String, Icon> ALL = read();
    private static final double STROKE = 1.3;

    /// One path of it.
    ///
    /// @param knockout stroked in the colour behind the icon
    public record Part(String path, boolean filled, boolean stroked, boolean knockout) {}

    public static Icon named(String name) {
        return Objects.requireNonNull(ALL.get(name), () -> "no icon " + name);
    }

    /// All paths as one, for a shape node.
    public String path() {
        return String.join(" ", parts.stream().map(Part::path).toList());
    }

    /// Draws it with its left upper corner at a place.
    void draw(GraphicsContext gc, double x, double y, double size, Color colour, Color behind) {
        gc.save();
        gc.translate(x, y);
        gc.scale(size / 16, size / 16);
        gc.setLineWidth(STROKE);
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        for (Part part : parts) {
            gc.beginPath();
            gc.appendSVGPath(part.path());
            if (part.filled()) {
                gc.setFill(colour);
                gc.fill();
            }
            if (part.stroked()) {
                gc.setStroke(part.knockout() ? behind : colour);
                gc.stroke();
            }
        }
        gc.restore();
    }

    void drawCentered(GraphicsContext gc, double cx, double cy, double size, Color colour, Color behind) {
        draw(gc, cx - size / 2, cy - size / 2, size, colour, behind);
    }

    private static Map<String, Icon> read() {
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Icon.class.getResourceAsStream("icons.txt")), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, parts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Icon> icons = new LinkedHashMap<>();
        parts.forEach((name, list) -> icons.put(name, new Icon(List.copyOf(list))));
        return icons;
    }

    private static void add(String line, Map<String, List<Part>> parts) {
        String[] words = line.split(" ", 3);
        char kind = words[1].charAt(0);
        parts.computeIfAbsent(words[0], _ -> new ArrayList<>())
                .add(new Part(words[2], kind == 'f' || kind == 'o', kind != 'o', kind == 'k'));
    }
}
