package dev.meshloft.core.workspace;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceReader;
import dev.meshloft.core.yaml.YamlStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One file of the workspace: its text now, its text on disk, and what stands in it.
///
/// @param savedText what was last read from or written to disk
/// @param resources the objects of all documents that can be read
/// @param stale objects of documents that are broken now, as they were when they could last be read; only their
///     identity and values are of use, their places are gone
public record OpenFile(
        FileId id,
        String text,
        String savedText,
        YamlStream stream,
        List<Resource> resources,
        List<Resource> stale,
        List<ResourceReader.Unread> unread) {

    public OpenFile {
        resources = List.copyOf(resources);
        stale = List.copyOf(stale);
        unread = List.copyOf(unread);
    }

    public static OpenFile of(FileId id, String text) {
        YamlStream stream = id.isMarkdown() ? YamlStream.parseMarkdown(text) : YamlStream.parse(text);
        ResourceReader.ReadFile read = ResourceReader.read(id, stream);
        return new OpenFile(id, text, text, stream, read.resources(), List.of(), read.unread());
    }

    public boolean isDirty() {
        return !text.equals(savedText);
    }

    /// The file with another text; documents that stay the same are not parsed again.
    public OpenFile withText(String newText) {
        YamlStream newStream = id.isMarkdown() ? stream.reparseMarkdown(newText) : stream.reparse(newText);
        ResourceReader.ReadFile read = ResourceReader.read(id, newStream);
        return new OpenFile(
                id,
                newText,
                savedText,
                newStream,
                read.resources(),
                staleIn(newStream, read.resources()),
                read.unread());
    }

    public OpenFile withSavedText(String newSavedText) {
        return new OpenFile(id, text, newSavedText, stream, resources, stale, unread);
    }

    private List<Resource> staleIn(YamlStream newStream, List<Resource> readable) {
        boolean broken =
                newStream.pieces().stream().anyMatch(piece -> piece.document().isBroken());
        if (!broken) {
            return List.of();
        }
        Set<Object> present = new HashSet<>();
        readable.forEach(resource -> present.add(resource.key()));
        List<Resource> kept = new ArrayList<>();
        for (List<Resource> known : List.of(resources, stale)) {
            known.stream().filter(resource -> present.add(resource.key())).forEach(kept::add);
        }
        return kept;
    }
}
