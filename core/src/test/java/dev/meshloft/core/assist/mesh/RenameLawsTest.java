package dev.meshloft.core.assist.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.assist.Assistant;
import dev.meshloft.core.assist.MeshFile;
import dev.meshloft.core.assist.RenameResult;
import dev.meshloft.core.assist.RenameSubject;
import dev.meshloft.core.index.NameUse;
import dev.meshloft.core.index.ReferenceIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Renames of everything that has a name in the sample mesh.
class RenameLawsTest {

    private record Case(MeshFile file, int offset, String what) {}

    private final SampleMesh mesh = SampleMesh.read();

    /// One place for each thing that can be renamed.
    private List<Case> cases() {
        MeshAssistant assistant = mesh.assistant();
        List<Case> cases = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (MeshFile file : mesh.files()) {
            Assistant open = assistant.open(file.id(), file.text());
            file.resources().stream()
                    .flatMap(resource -> ReferenceIndex.usesIn(resource).stream())
                    .map(NameUse::at)
                    .mapToInt(at -> at.range().start())
                    .forEach(offset -> open.renameSubject(offset)
                            .map(RenameSubject::what)
                            .filter(seen::add)
                            .ifPresent(what -> cases.add(new Case(file, offset, what))));
        }
        return cases;
    }

    private static RenameResult rename(SampleMesh mesh, Case place, String name) {
        String text = mesh.texts().getOrDefault(place.file().id(), "");
        return mesh.assistant().open(place.file().id(), text).rename(place.offset(), name);
    }

    private static SampleMesh renamed(SampleMesh mesh, Case place, String name) {
        RenameResult result = rename(mesh, place, name);
        assertTrue(result instanceof RenameResult.Renamed, () -> place.what() + ": " + result);
        return mesh.with(((RenameResult.Renamed) result).edits());
    }

    private String oldName(Case place) {
        return mesh.assistant()
                .open(place.file().id(), place.file().text())
                .renameSubject(place.offset())
                .orElseThrow()
                .name();
    }

    private static String newName(String old) {
        return old.contains(".") ? "renamed." + old : "renamed-" + old;
    }

    @Test
    void thereAndBackRestoresEveryByte() {
        List<Case> cases = cases();
        assertTrue(cases.size() > 50, () -> "only " + cases.size());
        for (Case place : cases) {
            String old = oldName(place);
            SampleMesh there = renamed(mesh, place, newName(old));
            assertEquals(mesh.texts(), renamed(there, place, old).texts(), place.what());
        }
    }

    @Test
    void theFindingsStayTheSame() {
        List<String> before = mesh.findings();
        assertTrue(before.size() > 0);
        List<Case> cases = cases();
        for (int i = 0; i < cases.size(); i += 3) {
            Case place = cases.get(i);
            SampleMesh there = renamed(mesh, place, newName(oldName(place)));
            assertEquals(before, there.findings(), place.what());
        }
    }
}
