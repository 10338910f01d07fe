package dev.meshloft.app.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Reads `icons.txt` once.
final class IconParts {

    private static final double STROKE = 1.3;
    private static final Map<String, List<IconPart>> ALL = read();

    private IconParts() {}

    static List<IconPart> find(String name) {
        List<IconPart> parts = ALL.get(name);
        if (parts == null) {
            throw new IllegalArgumentException("no icon named " + name);
        }
        return parts;
    }

    private static Map<String, List<IconPart>> read() {
        try (InputStream in = Objects.requireNonNull(IconParts.class.getResourceAsStream("icons.txt"))) {
            Map<String, List<IconPart>> all = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", 3))
                    .forEach(fields -> all.computeIfAbsent(fields[0], _ -> new ArrayList<>())
                            .add(part(List.of(fields[1].split(",")), fields[2])));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IconPart part(List<String> flags, String path) {
        double width = STROKE;
        List<Double> dash = List.of();
        for (String flag : flags) {
            if (flag.startsWith("width=")) {
                width = Double.parseDouble(flag.substring("width=".length()));
            } else if (flag.startsWith("dash=")) {
                dash = Stream.of(flag.substring("dash=".length()).split(" "))
                        .map(Double::valueOf)
                        .toList();
            }
        }
        return new IconPart(
                path, flags.contains("fill"), !flags.contains("nostroke"), flags.contains("knockout"), width, dash);
    }
}
