package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Completion;
import dev.meshloft.core.assist.place.Gap;
import dev.meshloft.core.assist.place.Place;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.ContentWriter;
import dev.meshloft.core.yaml.YamlContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;

/// Writes offers at one place, in the style around it.
final class Writing {

    private record Filled(int number, TextRange range) {}

    private final Place place;
    private final Gap gap;
    private final ContentWriter writer;

    Writing(Place place) {
        this.place = place;
        this.gap = place.gap();
        this.writer = new ContentWriter(place.style());
    }

    Completion completion(Offer offer) {
        StringBuilder text = new StringBuilder(gap.before());
        List<Filled> stops = new ArrayList<>();
        fill(raw(offer.template().content()), offer.template(), text, stops);
        for (YamlContent document : offer.template().following()) {
            text.append(writer.style().lineBreak())
                    .append("---")
                    .append(writer.style().lineBreak());
            fill(raw(document), offer.template(), text, stops);
        }
        text.append(gap.after());
        int start = gap.replaced().start();
        boolean isKey = place.slot() == Place.Slot.KEY;
        return new Completion(
                offer.label(),
                offer.kind(),
                offer.detail(),
                TextChange.of(TextEdit.replace(gap.replaced(), text.toString())),
                stops.isEmpty()
                        ? List.of(Completion.Stop.of(TextRange.at(start + text.length())))
                        : stops(stops, start),
                offer.continues() && !gap.keyOnly(),
                isKey ? ":" : "",
                List.of(),
                offer.explained());
    }

    /// By number; places of one number are filled in together.
    private static List<Completion.Stop> stops(List<Filled> filled, int start) {
        SortedMap<Integer, List<TextRange>> byNumber = new TreeMap<>();
        for (Filled each : filled) {
            byNumber.computeIfAbsent(each.number(), _ -> new ArrayList<>())
                    .add(each.range().shift(start));
        }
        return byNumber.values().stream()
                .map(ranges -> new Completion.Stop(ranges.getFirst(), ranges.subList(1, ranges.size())))
                .toList();
    }

    private String raw(YamlContent content) {
        return switch (content) {
            case YamlContent.Scalar scalar when gap.quote() != 0 -> ContentWriter.between(gap.quote(), scalar.text());
            case YamlContent.Scalar scalar -> writer.scalar(scalar, gap.flow());
            case YamlContent.Mapping mapping -> entries(mapping.entries());
            case YamlContent.Sequence sequence ->
                gap.flow() ? writer.flow(sequence) : writer.join(writer.block(sequence), gap.column());
        };
    }

    private String entries(Map<String, YamlContent> entries) {
        if (gap.keyOnly()) {
            String key = entries.keySet().iterator().next();
            return gap.quote() != 0
                    ? ContentWriter.between(gap.quote(), key)
                    : writer.scalar(YamlContent.of(key), gap.flow());
        }
        if (gap.flow()) {
            StringJoiner flow = new StringJoiner(", ");
            entries.forEach((key, value) -> flow.add(writer.flowEntry(key, value)));
            return flow.toString();
        }
        List<String> lines = new ArrayList<>();
        entries.forEach((key, value) -> lines.addAll(writer.entry(key, value)));
        return writer.join(lines, gap.column());
    }

    /// Puts what stands at first into the places, and notes where they are.
    private void fill(String raw, Template template, StringBuilder text, List<Filled> stops) {
        Matcher places = Template.places(raw);
        int from = 0;
        while (places.find()) {
            text.append(raw, from, places.start());
            int number = Integer.parseInt(places.group(2));
            if (places.group(1).equals("below")) {
                openMapping(text);
                stops.add(new Filled(number, TextRange.at(gap.flow() ? text.length() - 1 : text.length())));
            } else {
                String fill = written(template.fill(number), raw, places);
                stops.add(new Filled(number, new TextRange(text.length(), text.length() + fill.length())));
                text.append(fill);
            }
            from = places.end();
        }
        text.append(raw, from, raw.length());
    }

    private String written(Template.Fill fill, String raw, Matcher place) {
        if (fill.text().isEmpty()) {
            return "";
        }
        boolean alone = (place.start() == 0 || " [{".indexOf(raw.charAt(place.start() - 1)) >= 0)
                && (place.end() == raw.length() || "\r\n,]}".indexOf(raw.charAt(place.end())) >= 0);
        return alone ? writer.scalar(fill.scalar(), gap.flow()) : fill.text();
    }

    private void openMapping(StringBuilder text) {
        if (gap.flow()) {
            text.append("{}");
            return;
        }
        text.setLength(text.length() - 1);
        int column = columnOfKey(text) + place.style().indent();
        text.append(place.style().lineBreak()).append(" ".repeat(column));
    }

    /// The column of the last key written so far; the first line starts at the gap's column.
    private int columnOfKey(StringBuilder text) {
        int line = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1;
        if (line == 0 || line <= gap.before().length()) {
            return gap.column();
        }
        int at = line;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '-')) {
            at++;
        }
        return at - line;
    }
}
