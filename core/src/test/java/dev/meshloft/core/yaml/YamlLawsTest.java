package dev.meshloft.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.text.SourceText;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What must hold for every text, tried on random documents and on all YAML files of the project.
class YamlLawsTest {

    private static final int ROUNDS = Integer.getInteger("laws.rounds", 4000);
    private static final int SEED = Integer.getInteger("laws.seed", 0);

    @Test
    void randomDocumentsAreReadWithoutProblems() {
        for (int seed = SEED; seed < SEED + ROUNDS; seed++) {
            String text = RandomYaml.document(new Random(seed));
            YamlDocument document = YamlDocument.parse(text);
            assertFalse(document.isBroken(), "seed " + seed + ": " + document.problems() + "\n" + text);
        }
    }

    @Test
    void editsMeanWhatWasAskedAndTouchNothingElse() {
        int refused = 0;
        int possible = 0;
        LinkedHashMap<String, Integer> reasons = new LinkedHashMap<>();
        List<String> examples = new ArrayList<>();
        for (int seed = SEED; seed < SEED + ROUNDS; seed++) {
            Random random = new Random(seed);
            String text = RandomYaml.document(random);
            YamlDocument document = YamlDocument.parse(text);
            RandomEdit edit = RandomEdit.of(document, random);
            switch (edit.apply(document)) {
                case YamlEdit.Possible(TextChange change) -> {
                    possible++;
                    String after = change.apply(text);
                    String what = "seed " + seed + " " + edit + "\n" + text + "\n=>\n" + after;
                    assertEquals(text, change.inverse(text).apply(after), what);
                    assertFalse(YamlDocument.parse(after).isBroken(), what);
                    assertOtherLinesKept(document, edit, change, what);
                }
                case YamlEdit.Refused(String reason) -> {
                    refused++;
                    reasons.merge(edit.name() + ": " + reason, 1, Integer::sum);
                    if (reason.startsWith("This place") && examples.size() < 6) {
                        examples.add("seed " + seed + " " + edit + "\n" + text.replace("\r", "\\r"));
                    }
                }
            }
        }
        assertTrue(refused * 100 < possible * 8, refused + " of " + possible + " " + reasons + "\n" + examples);
        assertTrue(
                reasons.entrySet().stream()
                                .filter(entry -> entry.getKey().contains("This place"))
                                .mapToInt(entry -> entry.getValue())
                                .sum()
                        <= possible / 200,
                reasons + "\n" + String.join("\n=====\n", examples));
    }

    /// No comment gets lost by an edit that takes nothing out, and nothing outside the place's own lines is touched.
    private static void assertOtherLinesKept(YamlDocument before, RandomEdit edit, TextChange change, String what) {
        String text = before.text();
        String after = change.apply(text);
        if (edit.keepsComments(before)) {
            List<String> lost = new ArrayList<>(comments(text));
            comments(after).forEach(lost::remove);
            assertEquals(List.of(), lost, what);
        }
        SourceText source = SourceText.of(text);
        for (TextEdit each : change.edits()) {
            int from = source.position(each.range().start()).line();
            int to = source.position(each.range().end()).line();
            assertTrue(edit.mayTouch(before, from, to), () -> "lines " + from + "-" + to + " " + what);
        }
    }

    private static List<String> comments(String text) {
        List<String> comments = new ArrayList<>();
        for (String line : text.split("\r\n|\r|\n")) {
            for (String comment : List.of("# why", "# tab", "#x: 1", "# about it", "# off: 1", "# head", "# tail")) {
                if (line.endsWith(comment)) {
                    comments.add(comment);
                }
            }
        }
        return comments;
    }

    @Test
    void changesComposeInvertAndMap() {
        for (int seed = SEED; seed < SEED + ROUNDS; seed++) {
            Random random = new Random(seed);
            String text = "0123456789abcdef".repeat(1 + random.nextInt(2));
            TextChange first = change(text, random);
            String middle = first.apply(text);
            TextChange second = change(middle, random);
            TextChange both = first.then(second);
            assertEquals(second.apply(middle), both.apply(text), "seed " + seed + " " + first + second);
            assertEquals(text, both.inverse(text).apply(both.apply(text)));
        }
    }

    private static TextChange change(String text, Random random) {
        List<TextEdit> edits = new ArrayList<>();
        int at = 0;
        while (at < text.length() && edits.size() < 4) {
            int start = at + random.nextInt(text.length() - at + 1);
            int end = start + random.nextInt(Math.min(4, text.length() - start + 1));
            edits.add(new TextEdit(
                    new dev.meshloft.core.text.TextRange(start, end), "XYZW".substring(random.nextInt(5))));
            at = end + 1;
        }
        return new TextChange(edits);
    }

    @Test
    void piecesJoinedAreTheTextForAnyInput() {
        List<String> samples = samples();
        for (int seed = SEED; seed < SEED + ROUNDS; seed++) {
            Random random = new Random(seed);
            String text = seed % 3 == 0 ? noise(random) : mutation(samples.get(random.nextInt(samples.size())), random);
            YamlStream stream = YamlStream.parse(text);
            assertEquals(text, join(stream), "seed " + seed);
            YamlStream.parseMarkdown(text);
            for (YamlStream.Piece piece : stream.pieces()) {
                assertRangesNest(piece.document());
            }
        }
    }

    @Test
    void everyFileOfTheProjectIsReadAndJoined() {
        for (String text : samples()) {
            assertEquals(text, join(YamlStream.parse(text)));
        }
    }

    @Test
    void editsOfRealFilesKeepTheLaws() {
        int tried = 0;
        for (YamlDocument document : realDocuments()) {
            for (int seed = 0; seed < 60; seed++) {
                RandomEdit edit = RandomEdit.of(document, new Random(seed));
                String what = edit + "\n" + document.text();
                TextChange change = edit.apply(document)
                        .findChange()
                        .orElseThrow(() -> new AssertionError(edit.apply(document) + " " + what));
                String after = change.apply(document.text());
                assertEquals(document.text(), change.inverse(document.text()).apply(after), what);
                assertFalse(YamlDocument.parse(after).isBroken(), what);
                assertOtherLinesKept(document, edit, change, what);
                tried++;
            }
        }
        assertTrue(tried > 300, "only " + tried);
    }

    /// The documents of the project's files that can be read, and the blocks of the notes.
    private static List<YamlDocument> realDocuments() {
        List<YamlDocument> documents = new ArrayList<>();
        for (Path file : files()) {
            String text = read(file);
            YamlStream stream =
                    file.toString().endsWith(".md") ? YamlStream.parseMarkdown(text) : YamlStream.parse(text);
            stream.pieces().stream()
                    .map(YamlStream.Piece::document)
                    .filter(document -> !document.isBroken() && document.text().length() < 20_000)
                    .filter(document -> document.root()
                            .filter(YamlMapping.class::isInstance)
                            .isPresent())
                    .forEach(documents::add);
        }
        return documents.subList(0, Math.min(60, documents.size()));
    }

    @Test
    void pathsAreReadBackAsTheyAreWritten() {
        List<String> names =
                List.of("a", "", "a.b", "a/b", "it's", "x']y", "']", "[0]", "a b", "\"", "\uD83D\uDE80", "8080", "'");
        for (int seed = SEED; seed < SEED + ROUNDS; seed++) {
            Random random = new Random(seed);
            YamlPath path = YamlPath.ROOT;
            for (int i = random.nextInt(5); i > 0; i--) {
                path = random.nextInt(3) == 0
                        ? path.index(random.nextInt(12))
                        : path.key(names.get(random.nextInt(names.size())));
            }
            assertEquals(path, YamlPath.parse(path.toString()), path.toString());
        }
    }

    private static String join(YamlStream stream) {
        return stream.pieces().stream().map(piece -> piece.document().text()).collect(Collectors.joining());
    }

    private static void assertRangesNest(YamlDocument document) {
        document.root().ifPresent(root -> {
            assertTrue(root.range().end() <= document.text().length());
            assertNested(document, root);
        });
    }

    private static void assertNested(YamlDocument document, YamlNode node) {
        List<YamlNode> children = switch (node) {
            case YamlMapping mapping ->
                mapping.entries().stream()
                        .flatMap(entry -> Stream.of(entry.key(), entry.value()))
                        .toList();
            case YamlSequence sequence -> sequence.items();
            case YamlScalar _, YamlAlias _ -> List.of();
        };
        int from = node.range().start();
        for (YamlNode child : children) {
            assertTrue(
                    child.range().start() >= from
                            && child.range().end() <= node.range().end(),
                    () -> child + " in " + node.range() + " of\n" + document.text());
            from = child.range().end();
            assertNested(document, child);
        }
    }

    static String noise(Random random) {
        byte[] bytes = new byte[random.nextInt(80)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            String letters = "-:#&*!|>'\"%@`{}[],? \t\r\nab0~.<";
            StringBuilder out = new StringBuilder();
            for (byte b : bytes) {
                out.append(letters.charAt((b & 0xFF) % letters.length()));
            }
            return out.toString();
        }
        return new String(bytes, random.nextBoolean() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16);
    }

    private static String mutation(String text, Random random) {
        StringBuilder out = new StringBuilder(text.length() > 3000 ? text.substring(0, 3000) : text);
        for (int i = 1 + random.nextInt(4); i > 0 && out.length() > 1; i--) {
            int at = random.nextInt(out.length());
            switch (random.nextInt(4)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, noise(random));
                case 2 -> out.insert(at, out.substring(at, Math.min(out.length(), at + random.nextInt(40))));
                default -> out.setCharAt(at, "\t{[:-\"'#\u0000\uD83D".charAt(random.nextInt(10)));
            }
        }
        return out.toString();
    }

    private static List<String> samples() {
        List<String> samples = new ArrayList<>();
        for (int seed = 0; seed < 50; seed++) {
            samples.add(RandomYaml.document(new Random(seed)) + "\n---\n" + RandomYaml.document(new Random(-seed)));
        }
        files().forEach(file -> samples.add(read(file)));
        return samples;
    }

    /// The YAML and Markdown files of all modules, in a fixed order.
    private static List<Path> files() {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("src", "../app/src/main/resources")) {
            if (!Files.isDirectory(Path.of(folder))) {
                continue;
            }
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().matches(".*\\.(ya?ml|md)"))
                        .sorted()
                        .forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list " + folder, e);
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
