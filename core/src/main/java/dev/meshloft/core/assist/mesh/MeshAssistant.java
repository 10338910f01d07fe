package dev.meshloft.core.assist.mesh;

import dev.meshloft.core.assist.Assistant;
import dev.meshloft.core.assist.MeshFile;
import dev.meshloft.core.assist.Symbol;
import dev.meshloft.core.assist.explain.Knowledge;
import dev.meshloft.core.assist.outline.Symbols;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.index.ReferenceIndex;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.schema.SchemaCatalog;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What can be said about the texts of one workspace, from one snapshot of its mesh. Made once per snapshot, which is
/// cheap: what costs is read when it is first asked for. Immutable to its users, safe on any thread.
public final class MeshAssistant {

    /// Knows the schemas and nothing of any mesh.
    public static final MeshAssistant EMPTY = new MeshAssistant(
            new Knowledge(MeshSnapshot.EMPTY, SchemaCatalog.bundled(), ReferenceIndex.EMPTY), List.of(), List.of());

    private final Knowledge knowledge;
    private final List<Diagnostic> problems;
    private final Map<FileId, MeshFile> files = new HashMap<>();

    private MeshAssistant(Knowledge knowledge, Collection<MeshFile> files, List<Diagnostic> problems) {
        this.knowledge = knowledge;
        this.problems = List.copyOf(problems);
        files.forEach(file -> this.files.put(file.id(), file));
    }

    /// The assistant for a newer snapshot; of documents that are as they were, what is known is taken over.
    ///
    /// @param files those that the snapshot was made from
    /// @param problems of the same texts, or of slightly older ones
    public MeshAssistant next(MeshSnapshot mesh, Collection<MeshFile> files, List<Diagnostic> problems) {
        return new MeshAssistant(
                new Knowledge(mesh, knowledge.catalog(), knowledge.latestReferences()), files, problems);
    }

    /// For one text, which may be newer than the snapshot's.
    public Assistant open(FileId id, String text) {
        MeshFile known = files.get(id);
        return new FileAssistant(this, known == null ? MeshFile.read(id, text) : known.with(text));
    }

    /// Names of the whole mesh, the best matches first.
    public List<Symbol> symbols(String query, int most) {
        return new Symbols(knowledge.mesh()).find(query, most);
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Map<FileId, MeshFile> files() {
        return Collections.unmodifiableMap(files);
    }

    List<Diagnostic> problems() {
        return problems;
    }
}
