package dev.meshloft.core.assist.mesh;

import dev.meshloft.core.analysis.AnalysisInput;
import dev.meshloft.core.assist.Assistant;
import dev.meshloft.core.assist.Symbol;
import dev.meshloft.core.assist.explain.Knowledge;
import dev.meshloft.core.assist.outline.Symbols;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.index.ReferenceIndex;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.schema.SchemaCatalog;
import dev.meshloft.core.yaml.YamlStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be said about the texts of one workspace, from one snapshot of its mesh. Made once per snapshot, which is
/// cheap: what costs is read when it is first asked for. Immutable to its users, safe on any thread.
public final class MeshAssistant {

    /// Knows the schemas and nothing of any mesh.
    public static final MeshAssistant EMPTY = new MeshAssistant(
            new Knowledge(MeshSnapshot.EMPTY, SchemaCatalog.bundled(), ReferenceIndex.EMPTY),
            AnalysisInput.of(List.of()),
            List.of());

    private final Knowledge knowledge;
    private final AnalysisInput input;
    private final List<Diagnostic> problems;
    private final Map<FileId, AnalysisInput.FileText> files = new HashMap<>();

    private MeshAssistant(Knowledge knowledge, AnalysisInput input, List<Diagnostic> problems) {
        this.knowledge = knowledge;
        this.input = input;
        this.problems = List.copyOf(problems);
        input.files().forEach(file -> files.put(file.id(), file));
    }

    /// The assistant for a newer snapshot; of documents that are as they were, what is known is taken over.
    ///
    /// @param input the texts that the snapshot was made from
    /// @param problems of the same texts, or of slightly older ones
    public MeshAssistant next(MeshSnapshot mesh, AnalysisInput input, List<Diagnostic> problems) {
        return new MeshAssistant(
                new Knowledge(mesh, knowledge.catalog(), knowledge.latestReferences()), input, problems);
    }

    /// For one text, which may be newer than the snapshot's.
    public Assistant open(FileId file, String text) {
        AnalysisInput.FileText known = files.get(file);
        return new FileAssistant(this, file, text, stream(file, text, known));
    }

    private static YamlStream stream(
            FileId file, String text, AnalysisInput.@org.jspecify.annotations.Nullable FileText known) {
        if (known == null) {
            return file.isMarkdown() ? YamlStream.parseMarkdown(text) : YamlStream.parse(text);
        }
        return file.isMarkdown()
                ? known.stream().reparseMarkdown(text)
                : known.stream().reparse(text);
    }

    /// Names of the whole mesh, the best matches first.
    public List<Symbol> symbols(String query, int most) {
        return new Symbols(knowledge.mesh()).find(query, most);
    }

    Knowledge knowledge() {
        return knowledge;
    }

    AnalysisInput input() {
        return input;
    }

    Optional<AnalysisInput.FileText> file(FileId id) {
        return Optional.ofNullable(files.get(id));
    }

    List<Diagnostic> problems() {
        return problems;
    }
}
