package dev.meshloft.app.form.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.core.assist.Assistant;
import dev.meshloft.core.assist.MeshFile;
import dev.meshloft.core.assist.RenameResult;
import dev.meshloft.core.assist.mesh.MeshAssistant;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.istio.WeightShares;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.schema.FieldSchema;
import dev.meshloft.core.schema.SchemaCatalog;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.Workspace;
import dev.meshloft.core.workspace.WorkspaceEvent;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlEdit;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Somebody who edits a workspace without end: by form, by hand, by renaming, by undo and redo. Beside it, a model that
/// knows
/// nothing
/// of ranges, steps or trees: plain texts, and copies of them to go back to.
final class EditingRun {

    private static final int UNDO_LIMIT = 1000;
    private static final List<String> TYPED = List.of(
            "a",
            "5",
            " ",
            "  ",
            "-",
            "- ",
            ":",
            ": ",
            "#",
            "\"",
            "'",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&a ",
            "*a",
            "|",
            ">",
            "\t",
            "\n",
            "\r\n",
            "---\n",
            "...\n",
            "```",
            "\u00e4",
            "\ud83d\ude00",
            "<<: *a",
            "name: x\n",
            "  - host: b\n");
    private static final List<String> VALUES = List.of(
            "", "5", "2s", "reviews", "v2", "true", "null", "a: b", "# x", "10%", "\ud83d\ude00", "two words", "x\ny");

    private final Random random;
    private Workspace workspace;
    private final Map<FileId, String> texts = new TreeMap<>();
    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Map<FileId, String>> redo = new ArrayDeque<>();
    private final Map<FileId, String> first;
    private int typingAt;
    private int formEdits;
    private int renames;
    private boolean forgotten;

    /// @param before the texts that undoing brings back
    private record Step(String coalesceKey, Set<FileId> files, Map<FileId, String> before) {}

    EditingRun(long seed, List<OpenFile> files) {
        random = new Random(seed);
        workspace = Workspace.EMPTY.apply(new WorkspaceEvent.FilesOpened(files, List.of()));
        files.forEach(file -> texts.put(file.id(), file.text()));
        first = Map.copyOf(texts);
    }

    Workspace workspace() {
        return workspace;
    }

    /// How many edits the form has made.
    int formEdits() {
        return formEdits;
    }

    int renames() {
        return renames;
    }

    /// One thing that a person does in about a second. Who has broken more than a few documents takes things back, so
    /// that there is something left to edit.
    void step() {
        switch (brokenDocuments() > 2 && random.nextInt(4) > 0 ? 5 : random.nextInt(20)) {
            case 0, 1, 2, 3 -> type();
            case 4 -> cut();
            case 5, 6 -> undo();
            case 7 -> redo();
            case 8 -> rename();
            default -> useForm();
        }
        for (OpenFile file : workspace.files().values()) {
            assertEquals(texts.get(file.id()), file.text());
        }
    }

    /// What was read step by step is what a fresh look at the texts gives.
    void checkTrees() {
        for (OpenFile file : workspace.files().values()) {
            OpenFile anew = OpenFile.of(file.id(), file.text());
            assertEquals(describe(anew), describe(file));
        }
    }

    /// Back as far as steps are kept; to the first texts when all are.
    void undoAll() {
        while (!undo.isEmpty()) {
            undo();
        }
        texts.forEach((file, text) -> assertEquals(text, text(file)));
        if (!forgotten) {
            assertEquals(first, texts);
        }
    }

    void redoAll() {
        while (!redo.isEmpty()) {
            redo();
        }
        texts.forEach((file, text) -> assertEquals(text, text(file)));
    }

    private String text(FileId file) {
        return workspace.findFile(file).orElseThrow().text();
    }

    private FileId anyFile() {
        return pick(List.copyOf(texts.keySet()));
    }

    private void type() {
        FileId file = anyFile();
        String text = text(file);
        boolean goesOn = random.nextInt(3) > 0 && typingAt <= text.length();
        int at = goesOn ? typingAt : random.nextInt(text.length() + 1);
        String typed = pick(TYPED);
        typingAt = at + typed.length();
        edit("typing:" + file, List.of(new FileEdit(file, TextChange.of(TextEdit.insert(at, typed)))));
    }

    private void cut() {
        FileId file = anyFile();
        String text = text(file);
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + random.nextInt(12));
        String instead = random.nextInt(3) == 0 ? pick(TYPED) : "";
        edit("", List.of(new FileEdit(file, TextChange.of(new TextEdit(new TextRange(start, end), instead)))));
    }

    private void useForm() {
        OpenFile file = workspace.findFile(anyFile()).orElseThrow();
        List<Resource> editable = file.resources().stream()
                .filter(resource -> !resource.yaml().isBroken())
                .toList();
        if (editable.isEmpty()) {
            return;
        }
        Resource resource = pick(editable);
        FieldSchema schema = SchemaCatalog.bundled()
                .find(resource.key().group(), resource.kind())
                .map(kind -> kind.root())
                .orElse(FieldSchema.ANY);
        FormPage page = FormModel.of(new Subject(resource, schema, null, List.of(), Set.of()));
        List<FormField> fields = page.segments().stream()
                .flatMap(segment -> segment.fields().stream())
                .flatMap(FormEditsTest::below)
                .toList();
        if (fields.isEmpty()) {
            return;
        }
        formEdit(pick(fields)).ifPresent(edit -> apply(resource, edit));
    }

    private void apply(Resource resource, FormEdit edit) {
        if (edit.on(resource.yaml(), resource.base()) instanceof YamlEdit.Possible(TextChange change)) {
            formEdits++;
            edit("", List.of(new FileEdit(resource.file(), change.shift(resource.offset()))));
        }
    }

    /// Looks at a few places, and renames what stands at the first that has a name.
    private void rename() {
        OpenFile file = workspace.findFile(anyFile()).orElseThrow();
        List<MeshFile> files = workspace.files().values().stream()
                .map(each -> new MeshFile(each.id(), each.text(), each.stream(), each.resources()))
                .toList();
        Assistant assistant = MeshAssistant.EMPTY
                .next(MeshSnapshot.of(workspace.resources()), files, List.of())
                .open(file.id(), file.text());
        for (int look = 0; look < 8; look++) {
            int place = random.nextInt(file.text().length() + 1);
            if (assistant.renameSubject(place).isPresent()) {
                if (assistant.rename(place, "name-" + random.nextInt(1000)) instanceof RenameResult.Renamed renamed) {
                    renames++;
                    edit("", renamed.edits());
                }
                return;
            }
        }
    }

    private long brokenDocuments() {
        return workspace.files().values().stream()
                .flatMap(file -> file.stream().pieces().stream())
                .filter(piece -> piece.document().isBroken())
                .count();
    }

    private Optional<FormEdit> formEdit(FormField field) {
        YamlPath path = field.head().path();
        return switch (field) {
            case FormField.Text _ -> Optional.of(FormEdit.set(path, value()));
            case FormField.Choice choice ->
                choice.options().isEmpty()
                        ? Optional.of(FormEdit.clear(path))
                        : Optional.of(FormEdit.set(path, YamlContent.of(pick(choice.options()))));
            case FormField.Chips _ -> Optional.of(FormEdit.append(path, value()));
            case FormField.Labels _ -> Optional.of(FormEdit.set(path.key("label" + random.nextInt(3)), value()));
            case FormField.Row _ -> Optional.of(FormEdit.clear(path));
            case FormField.Section section -> added(section.additions());
            case FormField.Cards cards -> added(cards.additions());
            case FormField.Card card -> cardEdit(card);
            case FormField.Conditions _ ->
                Optional.of(FormEdit.set(path.key("uri"), YamlContent.mapping("exact", value())));
            case FormField.Destinations destinations -> destinationEdit(destinations);
            case FormField.Note _, FormField.Locked _ -> Optional.empty();
        };
    }

    private Optional<FormEdit> cardEdit(FormField.Card card) {
        YamlPath path = card.head().path();
        int position = card.number() - 1;
        return switch (random.nextInt(4)) {
            case 0 -> Optional.of(FormEdit.move(path.parent(), position, Math.max(0, position - 1)));
            case 1 -> Optional.of(FormEdit.duplicate(path.parent(), position));
            case 2 -> Optional.of(FormEdit.remove(path));
            default -> added(card.additions());
        };
    }

    private Optional<FormEdit> destinationEdit(FormField.Destinations destinations) {
        if (destinations.targets().isEmpty() || random.nextInt(3) == 0) {
            return Optional.of(destinations.added());
        }
        int position = random.nextInt(destinations.targets().size());
        return random.nextInt(4) == 0
                ? Optional.of(destinations.without(position))
                : Optional.of(destinations.weighted(
                        WeightShares.with(destinations.weights(), position, random.nextInt(101))));
    }

    private Optional<FormEdit> added(List<Addition> additions) {
        return additions.isEmpty() ? Optional.empty() : pick(additions).edit();
    }

    private YamlContent value() {
        String text = pick(VALUES);
        return random.nextBoolean() ? YamlContent.typed(text) : YamlContent.of(text);
    }

    private void edit(String coalesceKey, List<FileEdit> edits) {
        Map<FileId, String> before = Map.copyOf(texts);
        for (FileEdit edit : edits) {
            texts.computeIfPresent(edit.file(), (_, text) -> plainly(edit.change(), text));
        }
        workspace = workspace.apply(new WorkspaceEvent.Edited("Edit", coalesceKey, edits));
        Set<FileId> files = Set.copyOf(edits.stream().map(FileEdit::file).toList());
        if (edits.stream().allMatch(edit -> edit.change().isEmpty())) {
            return;
        }
        Step last = undo.peek();
        boolean goesOn = !coalesceKey.isEmpty()
                && redo.isEmpty()
                && last != null
                && last.coalesceKey().equals(coalesceKey)
                && files.size() == 1
                && files.equals(last.files());
        if (!goesOn) {
            undo.push(new Step(coalesceKey, files, before));
            if (undo.size() > UNDO_LIMIT) {
                undo.removeLast();
                forgotten = true;
            }
        }
        redo.clear();
    }

    /// From the last edit to the first, so that no offset moves.
    private static String plainly(TextChange change, String text) {
        StringBuilder changed = new StringBuilder(text);
        for (TextEdit edit : change.edits().reversed()) {
            changed.replace(edit.range().start(), edit.range().end(), edit.replacement());
        }
        return changed.toString();
    }

    private void undo() {
        workspace = workspace.apply(new WorkspaceEvent.Undone());
        if (!undo.isEmpty()) {
            redo.push(Map.copyOf(texts));
            texts.putAll(undo.pop().before());
        }
    }

    private void redo() {
        workspace = workspace.apply(new WorkspaceEvent.Redone());
        if (!redo.isEmpty()) {
            undo.push(new Step("", Set.of(), Map.copyOf(texts)));
            texts.putAll(redo.pop());
        }
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> describe(OpenFile file) {
        List<String> lines = new ArrayList<>();
        file.stream()
                .pieces()
                .forEach(piece -> lines.add(piece.range()
                        + " "
                        + piece.document().problems()
                        + " "
                        + piece.document().root().map(Object::toString).orElse("")));
        // What is known of a broken object depends on what could be read of it before.
        file.resources().stream()
                .filter(resource -> !resource.isBroken())
                .forEach(resource -> lines.add(resource.key() + " " + resource.document() + " " + resource.offset()
                        + " " + resource.base() + " " + resource.whole()));
        file.unread().forEach(unread -> lines.add(unread.toString()));
        return lines;
    }
}
