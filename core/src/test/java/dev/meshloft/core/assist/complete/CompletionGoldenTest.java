package dev.meshloft.core.assist.complete;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.core.assist.Completion;
import dev.meshloft.core.assist.CompletionList;
import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.Fact;
import dev.meshloft.core.assist.TestMesh;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Completions at places of texts: each file holds cases, a case holds a text with the caret as `|` and what is offered
/// there. `-Dtest.rewrite=true` writes the files anew.
class CompletionGoldenTest {

    private static final Path FOLDER = TestMesh.RESOURCES.resolve("assist/complete");
    private static final String CASE = "######## ";
    private static final String OFFERED = "--------";
    private static final int MOST_SHOWN = 14;

    @TestFactory
    Stream<DynamicTest> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        String expected = Files.readString(file);
        StringBuilder actual = new StringBuilder();
        for (String part : expected.split("(?m)^" + CASE)) {
            if (!part.isEmpty()) {
                actual.append(CASE).append(answer(part));
            }
        }
        if (Boolean.getBoolean("test.rewrite")) {
            Files.writeString(file, actual);
        }
        assertEquals(expected, actual.toString());
    }

    private static String answer(String part) {
        int textStart = part.indexOf('\n') + 1;
        int end = part.indexOf("\n" + OFFERED);
        String title = part.substring(0, textStart);
        String marked = part.substring(textStart, end < 0 ? part.length() : end + 1);
        int caret = marked.indexOf('|');
        String text = marked.substring(0, caret) + marked.substring(caret + 1);
        if (title.contains("CRLF")) {
            caret += (int)
                    text.substring(0, caret).chars().filter(c -> c == '\n').count();
            text = text.replace("\n", "\r\n");
        }
        FileId file = new FileId(title.contains("Markdown") ? "notes.md" : "storefront/new.yaml");
        YamlStream stream = file.isMarkdown() ? YamlStream.parseMarkdown(text) : YamlStream.parse(text);
        CompletionList list =
                new Completer(TestMesh.knowledge(), file, text, stream).complete(caret, title.contains("(wide)"));
        return title + marked + OFFERED + "\n" + print(list);
    }

    private static String print(CompletionList list) {
        List<String> lines = new ArrayList<>();
        list.items().stream().limit(MOST_SHOWN).forEach(item -> lines.add(print(item)));
        if (list.items().size() > MOST_SHOWN) {
            lines.add("… and " + (list.items().size() - MOST_SHOWN) + " more");
        }
        if (!list.footer().isEmpty()) {
            lines.add("footer: " + list.footer() + (list.wider() ? " …" : ""));
        }
        if (list.items().isEmpty()) {
            lines.add("nothing");
        } else {
            lines.addAll(explanation(list.items().getFirst().explanation()));
            lines.add(accepted(list, list.items().getFirst()).replace("\r\n", "¶\n"));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String print(Completion item) {
        String marked = item.label();
        for (TextRange part : item.matched().reversed()) {
            marked = marked.substring(0, part.start()) + "[" + part.in(marked) + "]" + marked.substring(part.end());
        }
        return "* " + marked + (item.detail().isEmpty() ? "" : "   " + item.detail());
    }

    private static List<String> explanation(Explanation words) {
        List<String> lines = new ArrayList<>();
        lines.add("> " + words.kind() + " " + words.title()
                + (words.subtitle().isEmpty() ? "" : " / " + words.subtitle()));
        words.text().lines().map(line -> ">   " + line).forEach(lines::add);
        for (Fact fact : words.facts()) {
            lines.add(">   " + fact.label() + ": " + fact.value() + (fact.at().isPresent() ? " ->" : ""));
        }
        return lines;
    }

    /// The lines that change, with the stops as `<>`.
    private static String accepted(CompletionList list, Completion item) {
        String after = item.change().apply(list.text());
        int start = item.change().edits().getFirst().range().start();
        int tail =
                list.text().length() - item.change().edits().getLast().range().end();
        StringBuilder marked = new StringBuilder(after);
        List<TextRange> stops = new ArrayList<>();
        for (Completion.Stop stop : item.stops()) {
            stops.add(stop.range());
            stops.addAll(stop.mirrors());
        }
        stops.sort(java.util.Comparator.comparingInt(TextRange::start).reversed());
        int end = after.length() - tail;
        for (TextRange stop : stops) {
            marked.insert(stop.end(), '>').insert(stop.start(), '<');
            end += 2;
        }
        int from = marked.lastIndexOf("\n", start - 1) + 1;
        int to = marked.indexOf("\n", Math.max(end, from));
        return marked.substring(from, to < 0 ? marked.length() : to) + (item.continues() ? "  …" : "");
    }
}
