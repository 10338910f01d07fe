package dev.meshloft.core.assist.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.assist.Assistant;
import dev.meshloft.core.assist.Completion;
import dev.meshloft.core.assist.CompletionList;
import dev.meshloft.core.assist.MeshFile;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextRange;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// No text is so broken that an answer fails, or points outside of it.
class BrokenTextLawsTest {

    private static final int ROUNDS = 400;
    private static final List<String> PIECES = List.of(
            ":",
            ": ",
            "- ",
            "\n",
            "\r\n",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "&a ",
            "*a",
            "|\n",
            "#",
            " ",
            "\t",
            "---\n",
            "a",
            "? ",
            "!",
            ",",
            "<<: ",
            "\uD83D\uDE00",
            "```yaml\n",
            "kind: List\nitems:\n");

    private final SampleMesh mesh = SampleMesh.read();
    private final MeshAssistant assistant = mesh.assistant();
    private final Random random = new Random(71);

    private String broken(String text) {
        StringBuilder broken = new StringBuilder(text);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int at = random.nextInt(broken.length() + 1);
            if (random.nextBoolean()) {
                broken.delete(at, Math.min(broken.length(), at + random.nextInt(12)));
            }
            broken.insert(Math.min(at, broken.length()), PIECES.get(random.nextInt(PIECES.size())));
        }
        return broken.toString();
    }

    @Test
    void answersNeverFail() {
        List<MeshFile> files = mesh.files();
        for (int i = 0; i < ROUNDS; i++) {
            MeshFile file = files.get(random.nextInt(files.size()));
            String text = broken(file.text());
            FileId id = i % 7 == 0 ? new FileId("notes.md") : file.id();
            int offset = random.nextInt(text.length() + 1);
            try {
                ask(assistant.open(id, text), offset);
            } catch (RuntimeException e) {
                throw new AssertionError("at " + offset + " of\n" + text, e);
            }
        }
    }

    private static void ask(Assistant open, int offset) {
        int length = open.text().length();
        check(open.complete(offset));
        check(open.completeWider(offset));
        open.hover(offset).ifPresent(hover -> assertTrue(hover.range().end() <= length));
        open.definitions(offset);
        open.references(offset)
                .forEach(each -> assertTrue(each.inLine().end() <= each.line().length(), each::toString));
        open.renameSubject(offset)
                .ifPresent(subject -> assertTrue(subject.range().end() <= length));
        open.rename(offset, "other");
        open.intentions(TextRange.at(offset));
        open.outline().forEach(item -> assertTrue(item.range().end() <= length));
        open.breadcrumb(offset).forEach(crumb -> assertTrue(crumb.range().end() <= length));
        TextChange formatted = open.format(TextRange.at(0));
        assertEquals(blanksGone(open.text()), blanksGone(formatted.apply(open.text())));
    }

    private static String blanksGone(String text) {
        return text.replaceAll("\\s", "");
    }

    private static void check(CompletionList list) {
        for (Completion item : list.items()) {
            String after = item.change().apply(list.text());
            item.stops().forEach(stop -> assertTrue(stop.range().end() <= after.length(), item::label));
        }
        list.items().stream().limit(3).forEach(Completion::explanation);
    }
}
