package dev.meshloft.core.assist.mesh;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.assist.Completion;
import dev.meshloft.core.assist.CompletionList;
import dev.meshloft.core.assist.MeshFile;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlEntry;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlScalar;
import dev.meshloft.core.yaml.YamlSequence;
import dev.meshloft.core.yaml.YamlStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever is offered anywhere in the sample mesh can be inserted: the text stays YAML and keeps to the schema.
class CompletionLawsTest {

    private static final int PLACES = 400;
    private static final int ITEMS = 5;
    private static final List<String> FILLS = List.of("x", "1", "1s", "true", "a.example", "/x", "503", "{}");

    private final SampleMesh mesh = SampleMesh.read();
    private final MeshAssistant assistant = mesh.assistant();
    private final Random random = new Random(20260);
    private final Map<FileId, Integer> known = new HashMap<>();

    private record Place(MeshFile file, String text, int caret) {}

    private void eachNode(YamlNode node, int start, MeshFile file, List<Place> places, boolean keys) {
        switch (node) {
            case YamlMapping mapping -> {
                for (YamlEntry entry : mapping.entries()) {
                    if (!keys && List.of("kind", "apiVersion").contains(entry.name())) {
                        continue; // another kind has other fields
                    }
                    int key = entry.key().range().start() + start;
                    if (keys && (mapping.flow() || isFirst(file.text(), key))) {
                        places.add(newLine(file, key, mapping.flow()));
                    }
                    eachNode(entry.value(), start, file, places, keys);
                }
            }
            case YamlSequence sequence -> sequence.items().forEach(item -> eachNode(item, start, file, places, keys));
            case YamlScalar scalar -> {
                if (!keys) {
                    TextRange range = scalar.range().shift(start);
                    places.add(new Place(
                            file,
                            file.text().substring(0, range.start())
                                    + file.text().substring(range.end()),
                            range.start()));
                }
            }
            default -> {}
        }
    }

    /// An empty line above a key, indented like it; in braces a place for a key before it.
    private static Place newLine(MeshFile file, int offset, boolean flow) {
        String text = file.text();
        if (flow) {
            return new Place(file, text.substring(0, offset) + ", " + text.substring(offset), offset);
        }
        int line = text.lastIndexOf('\n', offset - 1) + 1;
        String indent = " ".repeat(offset - line);
        return new Place(file, text.substring(0, line) + indent + "\n" + text.substring(line), line + indent.length());
    }

    private static boolean isFirst(String text, int offset) {
        return text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset).isBlank();
    }

    private List<Place> places(boolean keys) {
        List<Place> places = new ArrayList<>();
        for (MeshFile file : mesh.files()) {
            for (YamlStream.Piece piece : file.stream().pieces()) {
                piece.document().root().ifPresent(root -> eachNode(root, piece.start(), file, places, keys));
            }
        }
        java.util.Collections.shuffle(places, random);
        return places.subList(0, Math.min(PLACES, places.size()));
    }

    private CompletionList complete(Place place) {
        return assistant.open(place.file().id(), place.text()).complete(place.caret());
    }

    /// Takes an offer, then one of the next ones wherever there is more to choose, and writes something into the places
    /// that are left.
    private boolean canBeFinished(Place before, Completion item, int depth) {
        String text = item.change().apply(before.text());
        for (String fill : FILLS) {
            String filled = filled(
                    text, ranges(item.stops()).subList(1, ranges(item.stops()).size()), fill);
            TextRange first = item.stops().getFirst().range();
            boolean moved = ranges(item.stops()).stream().skip(1).anyMatch(stop -> stop.start() < first.start());
            if (isClean(before, filled)
                    || (!moved
                            && first.isEmpty()
                            && FILLS.stream()
                                    .anyMatch(each -> isClean(before, filled(filled, List.of(first), each))))) {
                return true;
            }
        }
        if (!item.continues() || depth == 4) {
            return false;
        }
        Place next =
                new Place(before.file(), text, item.stops().getFirst().range().end());
        return complete(next).items().stream().limit(3).anyMatch(each -> canBeFinished(next, each, depth + 1));
    }

    private static List<TextRange> ranges(List<Completion.Stop> stops) {
        List<TextRange> ranges = new ArrayList<>();
        for (Completion.Stop stop : stops) {
            ranges.add(stop.range());
            ranges.addAll(stop.mirrors());
        }
        return ranges;
    }

    private static String filled(String text, List<TextRange> stops, String fill) {
        StringBuilder filled = new StringBuilder(text);
        stops.stream()
                .filter(TextRange::isEmpty)
                .sorted(java.util.Comparator.comparingInt(TextRange::start).reversed())
                .forEach(stop -> filled.insert(stop.start(), fill));
        return filled.toString();
    }

    /// No worse than the file was.
    private boolean isClean(Place place, String text) {
        return SampleMesh.mistakes(place.file().id(), text).size()
                <= known.computeIfAbsent(
                        place.file().id(),
                        id -> SampleMesh.mistakes(id, place.file().text()).size());
    }

    private void check(List<Place> places, int least) {
        int tried = 0;
        List<String> failures = new ArrayList<>();
        for (Place place : places) {
            List<Completion> items = new ArrayList<>(complete(place).items());
            items.removeIf(item ->
                    item.detail().startsWith("instead of") || item.detail().equals("deprecated"));
            java.util.Collections.shuffle(items, random);
            for (Completion item : items.subList(0, Math.min(ITEMS, items.size()))) {
                tried++;
                if (!canBeFinished(place, item, 0)) {
                    failures.add(describe(place, item));
                }
            }
        }
        assertTrue(
                failures.isEmpty(),
                () -> failures.size() + " failures:\n"
                        + String.join("\n", failures.subList(0, Math.min(8, failures.size()))));
        int count = tried;
        assertTrue(count > least, () -> "only " + count + " tried");
    }

    private static String describe(Place place, Completion item) {
        String text = item.change().apply(place.text());
        int start = text.lastIndexOf('\n', Math.max(0, place.caret() - 1));
        String around = text.substring(Math.max(0, start - 60), Math.min(text.length(), start + 120));
        List<String> mistakes = SampleMesh.mistakes(place.file().id(), text).stream()
                .map(each -> each.at().path() + ": " + each.message())
                .toList();
        return place.file().id() + ", " + item.label() + ": " + mistakes + "\n" + around;
    }

    @Test
    void everyValueFits() {
        check(places(false), 100);
    }

    @Test
    void everyKeyFits() {
        check(places(true), 200);
    }
}
