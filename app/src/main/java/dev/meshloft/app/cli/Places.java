package dev.meshloft.app.cli;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.LineColumn;
import dev.meshloft.core.text.SourceText;
import dev.meshloft.core.workspace.OpenFile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Lines and columns of places, from 1; columns count UTF-16 units, ends are exclusive.
final class Places {

    /// @param start where it begins
    /// @param end behind its last character
    record Lines(LineColumn start, LineColumn end) {}

    private final Map<FileId, String> texts = new LinkedHashMap<>();
    private final Map<FileId, SourceText> split = new ConcurrentHashMap<>();

    Places(Collection<OpenFile> files) {
        files.forEach(file -> texts.put(file.id(), file.text()));
    }

    Lines of(SourceRef at) {
        SourceText text = split.computeIfAbsent(at.file(), id -> SourceText.of(texts.getOrDefault(id, "")));
        return new Lines(
                text.position(at.range().start()), text.position(at.range().end()));
    }

    /// `file:line:column`, as editors and terminals make a link of.
    String link(SourceRef at) {
        return at.file().path() + ":" + of(at).start();
    }
}
