package dev.meshloft.core.assist.mesh;

import dev.meshloft.core.assist.Assistant;
import dev.meshloft.core.assist.CompletionList;
import dev.meshloft.core.assist.Crumb;
import dev.meshloft.core.assist.Hover;
import dev.meshloft.core.assist.Intention;
import dev.meshloft.core.assist.MeshFile;
import dev.meshloft.core.assist.OutlineItem;
import dev.meshloft.core.assist.Reference;
import dev.meshloft.core.assist.RenameResult;
import dev.meshloft.core.assist.RenameSubject;
import dev.meshloft.core.assist.Target;
import dev.meshloft.core.assist.complete.Completer;
import dev.meshloft.core.assist.format.Formatter;
import dev.meshloft.core.assist.hover.HoverFinder;
import dev.meshloft.core.assist.intention.Intentions;
import dev.meshloft.core.assist.navigate.Names;
import dev.meshloft.core.assist.navigate.Navigation;
import dev.meshloft.core.assist.outline.Breadcrumb;
import dev.meshloft.core.assist.outline.Outliner;
import dev.meshloft.core.assist.rename.Renamer;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextRange;
import java.util.List;
import java.util.Optional;

/// Answers about one text.
final class FileAssistant implements Assistant {

    private final MeshAssistant mesh;
    private final MeshFile file;

    FileAssistant(MeshAssistant mesh, MeshFile file) {
        this.mesh = mesh;
        this.file = file;
    }

    @Override
    public String text() {
        return file.text();
    }

    @Override
    public CompletionList complete(int caret) {
        return new Completer(mesh.knowledge(), file.id(), file.text(), file.stream()).complete(caret, false);
    }

    @Override
    public CompletionList completeWider(int caret) {
        return new Completer(mesh.knowledge(), file.id(), file.text(), file.stream()).complete(caret, true);
    }

    @Override
    public Optional<Hover> hover(int offset) {
        return new HoverFinder(names(), currentProblems()).at(offset);
    }

    @Override
    public List<Target> definitions(int offset) {
        return new Navigation(names()).definitions(offset);
    }

    @Override
    public List<Reference> references(int offset) {
        return new Navigation(names()).references(offset);
    }

    @Override
    public Optional<RenameSubject> renameSubject(int offset) {
        return new Renamer(names()).subject(offset);
    }

    @Override
    public RenameResult rename(int offset, String newName) {
        return new Renamer(names()).rename(offset, newName);
    }

    @Override
    public List<Intention> intentions(TextRange selection) {
        return new Intentions(names(), currentProblems()).at(selection);
    }

    @Override
    public TextChange format(TextRange selection) {
        return Formatter.format(file.text(), file.stream(), selection);
    }

    @Override
    public List<OutlineItem> outline() {
        return Outliner.outline(file.stream());
    }

    @Override
    public List<Crumb> breadcrumb(int offset) {
        return Breadcrumb.at(file.stream(), offset);
    }

    /// The problems as far as they are of this text; where it is newer, moved along, without their fixes.
    private List<Diagnostic> currentProblems() {
        MeshFile known = mesh.files().get(file.id());
        List<Diagnostic> own = mesh.problems().stream()
                .filter(each -> each.at().file().equals(file.id()))
                .toList();
        if (known == null || known.text().equals(file.text())) {
            return own;
        }
        TextChange newer = TextChange.between(known.text(), file.text());
        return own.stream().map(each -> moved(each, newer)).toList();
    }

    private static Diagnostic moved(Diagnostic problem, TextChange change) {
        SourceRef at = problem.at();
        int start = change.map(at.range().start());
        TextRange range =
                new TextRange(start, Math.max(start, change.map(at.range().end())));
        return new Diagnostic(
                problem.rule(),
                problem.severity(),
                new SourceRef(at.file(), at.document(), at.path(), range),
                problem.message(),
                problem.resource(),
                problem.apiVersion(),
                problem.related(),
                List.of());
    }

    private Names names() {
        return new Names(mesh.knowledge(), mesh.files(), file);
    }
}
