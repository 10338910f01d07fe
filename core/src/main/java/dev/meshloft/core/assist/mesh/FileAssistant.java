package dev.meshloft.core.assist.mesh;

import dev.meshloft.core.assist.Assistant;
import dev.meshloft.core.assist.CompletionList;
import dev.meshloft.core.assist.Crumb;
import dev.meshloft.core.assist.Fold;
import dev.meshloft.core.assist.Hover;
import dev.meshloft.core.assist.Intention;
import dev.meshloft.core.assist.OutlineItem;
import dev.meshloft.core.assist.Reference;
import dev.meshloft.core.assist.RenameResult;
import dev.meshloft.core.assist.RenameSubject;
import dev.meshloft.core.assist.Target;
import dev.meshloft.core.assist.complete.Completer;
import dev.meshloft.core.assist.outline.Breadcrumb;
import dev.meshloft.core.assist.outline.Folding;
import dev.meshloft.core.assist.outline.Outliner;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlStream;
import java.util.List;
import java.util.Optional;

/// Answers about one text.
final class FileAssistant implements Assistant {

    private final MeshAssistant mesh;
    private final FileId file;
    private final String text;
    private final YamlStream stream;

    FileAssistant(MeshAssistant mesh, FileId file, String text, YamlStream stream) {
        this.mesh = mesh;
        this.file = file;
        this.text = text;
        this.stream = stream;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public CompletionList complete(int caret) {
        return new Completer(mesh.knowledge(), file, text, stream).complete(caret, false);
    }

    @Override
    public CompletionList completeWider(int caret) {
        return new Completer(mesh.knowledge(), file, text, stream).complete(caret, true);
    }

    @Override
    public Optional<Hover> hover(int offset) {
        return Optional.empty();
    }

    @Override
    public List<Target> definitions(int offset) {
        return List.of();
    }

    @Override
    public List<Reference> references(int offset) {
        return List.of();
    }

    @Override
    public Optional<RenameSubject> renameSubject(int offset) {
        return Optional.empty();
    }

    @Override
    public RenameResult rename(int offset, String newName) {
        return new RenameResult.Refused("There is nothing to rename here");
    }

    @Override
    public List<Intention> intentions(TextRange selection) {
        return List.of();
    }

    @Override
    public List<OutlineItem> outline() {
        return Outliner.outline(stream);
    }

    @Override
    public List<Crumb> breadcrumb(int offset) {
        return Breadcrumb.at(stream, offset);
    }

    @Override
    public List<Fold> folds() {
        return Folding.folds(text, stream);
    }
}
