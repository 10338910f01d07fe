package dev.meshloft.core.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.workspace.WorkspaceEvent.Edited;
import dev.meshloft.core.workspace.WorkspaceEvent.FileChangedOutside;
import dev.meshloft.core.workspace.WorkspaceEvent.FileDeletedOutside;
import dev.meshloft.core.workspace.WorkspaceEvent.FileRenamed;
import dev.meshloft.core.workspace.WorkspaceEvent.FilesOpened;
import dev.meshloft.core.workspace.WorkspaceEvent.OutsideSettled;
import dev.meshloft.core.workspace.WorkspaceEvent.Redone;
import dev.meshloft.core.workspace.WorkspaceEvent.Saved;
import dev.meshloft.core.workspace.WorkspaceEvent.Undone;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkspaceTest {

    private static final FileId A = new FileId("a.yaml");
    private static final FileId B = new FileId("b.yaml");
    private static final String SERVICE = "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n";

    private static Workspace with(String a, String b) {
        return Workspace.EMPTY.apply(new FilesOpened(List.of(OpenFile.of(A, a), OpenFile.of(B, b)), List.of()));
    }

    private static Edited edit(FileId file, String before, String after, String key) {
        return new Edited("Edit", key, List.of(new FileEdit(file, TextChange.between(before, after))));
    }

    private static String text(Workspace workspace, FileId file) {
        return workspace.findFile(file).orElseThrow().text();
    }

    @Test
    void oneUndoTakesBackAnEditOverSeveralFiles() {
        Workspace start = with("one", "two");
        Workspace edited = start.apply(new Edited(
                "Rename",
                "",
                List.of(
                        new FileEdit(A, TextChange.between("one", "uno")),
                        new FileEdit(B, TextChange.between("two", "due")))));
        assertEquals("uno due", text(edited, A) + " " + text(edited, B));
        Workspace undone = edited.apply(new Undone());
        assertEquals("one two", text(undone, A) + " " + text(undone, B));
        Workspace redone = undone.apply(new Redone());
        assertEquals("uno due", text(redone, A) + " " + text(redone, B));
        assertTrue(redone.revision() > undone.revision());
    }

    @Test
    void aDragIsOneStep() {
        Workspace dragged = with("weight: 100", "")
                .apply(edit(A, "weight: 100", "weight: 90", "drag"))
                .apply(edit(A, "weight: 90", "weight: 75", "drag"))
                .apply(edit(A, "weight: 75", "weight: 5", "drag"));
        assertEquals(1, dragged.undo().size());
        assertEquals("weight: 100", text(dragged.apply(new Undone()), A));
        assertEquals("weight: 5", text(dragged.apply(new Undone()).apply(new Redone()), A));
    }

    @Test
    void aBrokenDocumentIsReadWithWhatCouldBeReadLast() {
        String text = SERVICE + "spec:\n  type: ClusterIP\n  clusterIP: None\n";
        Workspace broken = with(text, "").apply(edit(A, text, text.replace(" ClusterIP", " \"Clus"), ""));
        Resource service = broken.findFile(A).orElseThrow().resources().getFirst();
        assertTrue(service.isBroken());
        assertTrue(service.isCertain());
        assertEquals("ClusterIP", service.spec().get("type").stringOr(""));
        assertEquals("None", service.spec().get("clusterIP").stringOr(""));
        assertFalse(service.isComplete(YamlPath.of("spec", "type")));
        assertTrue(service.isComplete(YamlPath.of("spec", "clusterIP")));
        assertFalse(broken.apply(new Undone()).resources().getFirst().isBroken());
    }

    @Test
    void aDocumentBrokenFromTheStartIsReadAsFarAsItGoes() {
        Resource service = with(SERVICE + "spec: [\n", "").resources().getFirst();
        assertEquals("web", service.name());
        assertFalse(service.isCertain());
    }

    @Test
    void anObjectThatLosesItsIdentityIsKeptAsItWas() {
        String two = SERVICE + "---\n" + SERVICE.replace("web", "db");
        Workspace broken = with(two, "").apply(edit(A, two, two.replace("---\n", "\"\n"), ""));
        assertEquals(
                List.of("db", "web"),
                broken.resources().stream().map(Resource::name).sorted().toList());
        assertEquals(
                List.of(), broken.apply(new Undone()).findFile(A).orElseThrow().stale());
    }

    @Test
    void savedObjectsAreThoseOnDisk() {
        Workspace edited = with(SERVICE, "").apply(edit(A, SERVICE, SERVICE.replace("web", "shop"), ""));
        assertEquals("web", edited.savedResources().getFirst().name());
        Workspace saved = edited.apply(new WorkspaceEvent.Saved(A, text(edited, A)));
        assertEquals("shop", saved.savedResources().getFirst().name());
    }

    @Test
    void outsideChangesReachCleanFilesAndSpareDirtyOnes() {
        Workspace start = with("one", "two").apply(edit(A, "one", "mine", ""));
        Workspace changed = start.apply(new FileChangedOutside(A, "theirs")).apply(new FileChangedOutside(B, "zwei"));
        assertEquals("mine", text(changed, A));
        OpenFile mine = changed.findFile(A).orElseThrow();
        assertEquals("one", mine.savedText());
        assertEquals(new OutsideChange.Written("theirs"), mine.outside());
        assertEquals("zwei", text(changed, B));
        assertFalse(changed.findFile(B).orElseThrow().isDirty());
        assertEquals("two", text(changed.apply(new Undone()), B));
    }

    @Test
    void settlingMakesTheTextOnDiskWhatEditsStartFrom() {
        Workspace pending =
                with("one", "two").apply(edit(A, "one", "mine", "")).apply(new FileChangedOutside(A, "theirs"));
        OpenFile settled = pending.apply(new OutsideSettled(A)).findFile(A).orElseThrow();
        assertEquals(List.of("mine", "theirs"), List.of(settled.text(), settled.savedText()));
        assertNull(settled.outside());
        OpenFile back =
                pending.apply(new FileChangedOutside(A, "one")).findFile(A).orElseThrow();
        assertNull(back.outside(), "whoever wrote it took it back");
        OpenFile same =
                pending.apply(new FileChangedOutside(A, "mine")).findFile(A).orElseThrow();
        assertNull(same.outside(), "both wrote the same");
        assertFalse(same.isDirty());
    }

    @Test
    void aFileDeletedOutsideStaysWhileItHasUnsavedEdits() {
        Workspace start = with("one", "two").apply(edit(A, "one", "mine", ""));
        Workspace deleted = start.apply(new FileDeletedOutside(A)).apply(new FileDeletedOutside(B));
        assertEquals(
                new OutsideChange.Deleted(), deleted.findFile(A).orElseThrow().outside());
        assertTrue(deleted.findFile(B).isEmpty());
        OpenFile kept = deleted.apply(new OutsideSettled(A)).findFile(A).orElseThrow();
        assertEquals("", kept.savedText());
        assertTrue(kept.isDirty());
    }

    /// A file that comes back with another text is not what old steps were made on.
    @Test
    void undoForgetsWhatItKnewOfAFileThatIsGone() {
        Workspace workspace = with("one", "two")
                .apply(edit(B, "two", "a much longer text than two", ""))
                .apply(new Saved(B, "a much longer text than two"))
                .apply(new FileDeletedOutside(B))
                .apply(new FileChangedOutside(B, "x"));
        assertEquals("x", text(workspace.apply(new Undone()), B));
        assertTrue(workspace.undo().isEmpty());
    }

    @Test
    void undoFollowsARenamedFile() {
        FileId c = new FileId("c.yaml");
        Workspace renamed = with("one", "two").apply(edit(A, "one", "uno", "")).apply(new FileRenamed(A, c));
        assertTrue(renamed.findFile(A).isEmpty());
        assertEquals("uno", text(renamed, c));
        assertTrue(renamed.findFile(c).orElseThrow().isDirty());
        assertEquals("one", text(renamed.apply(new Undone()), c));
        assertSame(renamed, renamed.apply(new FileRenamed(c, B)), "no file is written over");
    }

    @Test
    void eventsWithoutEffectKeepTheState() {
        Workspace start = with("one", "two");
        assertSame(start, start.apply(new Undone()));
        assertSame(start, start.apply(new FileChangedOutside(A, "one")));
        assertSame(start, start.apply(edit(A, "one", "one", "")));
    }

    @Test
    void anyMixOfEditsUndoAndRedoEndsWhereTheModelEnds() {
        Random random = new Random(7);
        Workspace workspace = with("", "");
        java.util.ArrayList<String> past = new java.util.ArrayList<>(List.of(""));
        int now = 0;
        for (int i = 0; i < 2_000; i++) {
            int dice = random.nextInt(10);
            if (dice < 6) {
                String before = past.get(now);
                int at = random.nextInt(before.length() + 1);
                int end = Math.min(before.length(), at + random.nextInt(4));
                String after = before.substring(0, at) + "x".repeat(random.nextInt(3)) + i + before.substring(end);
                workspace = workspace.apply(edit(A, before, after, ""));
                while (past.size() > now + 1) {
                    past.removeLast();
                }
                past.add(after);
                now++;
            } else if (dice < 8) {
                workspace = workspace.apply(new Undone());
                now = Math.max(0, now - 1);
            } else {
                workspace = workspace.apply(new Redone());
                now = Math.min(past.size() - 1, now + 1);
            }
            assertEquals(past.get(now), text(workspace, A));
        }
    }
}
