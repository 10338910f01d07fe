package dev.meshloft.core.workspace;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceReader;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.yaml.YamlStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One file of the workspace: its text now, its text on disk, and what stands in it.
///
/// @param savedText what was last read from or written to disk: what unsaved edits started from
/// @param outside what others did on disk since; null when nothing that is not settled
/// @param resources the objects of all documents whose identity can be read or was known before they were broken
/// @param savedResources the objects of the text on disk
/// @param stale objects of documents that are broken now beyond recognition, as they were when they could last be read;
///     only their identity and values are of use, their places are gone
public record OpenFile(
        FileId id,
        String text,
        String savedText,
        @Nullable OutsideChange outside,
        YamlStream stream,
        List<Resource> resources,
        List<Resource> savedResources,
        List<Resource> stale,
        List<ResourceReader.Unread> unread) {

    public OpenFile {
        resources = List.copyOf(resources);
        savedResources = List.copyOf(savedResources);
        stale = List.copyOf(stale);
        unread = List.copyOf(unread);
    }

    public static OpenFile of(FileId id, String text) {
        YamlStream stream = id.isMarkdown() ? YamlStream.parseMarkdown(text) : YamlStream.parse(text);
        ResourceReader.ReadFile read = ResourceReader.read(id, stream);
        return new OpenFile(id, text, text, null, stream, read.resources(), read.resources(), List.of(), read.unread());
    }

    public boolean isDirty() {
        return !text.equals(savedText);
    }

    /// The file with another text.
    public OpenFile withText(String newText) {
        return edited(TextChange.between(text, newText));
    }

    /// The file after a change; documents that it does not touch are neither looked at nor read again.
    public OpenFile edited(TextChange change) {
        String newText = change.apply(text);
        YamlStream newStream = stream.edited(change, newText);
        ResourceReader.ReadFile read =
                ResourceReader.reread(id, newStream, stream, new ResourceReader.ReadFile(resources, unread));
        return new OpenFile(
                id,
                newText,
                savedText,
                outside,
                newStream,
                read.resources(),
                savedResources,
                staleIn(newStream, read.resources()),
                read.unread());
    }

    /// The file with this text on disk, and nothing of others left to settle.
    public OpenFile withSavedText(String newSavedText) {
        List<Resource> saved = newSavedText.equals(savedText)
                ? savedResources
                : newSavedText.equals(text) ? resources : of(id, newSavedText).resources();
        return new OpenFile(id, text, newSavedText, null, stream, resources, saved, stale, unread);
    }

    /// The file with something that others did on disk.
    public OpenFile with(OutsideChange newOutside) {
        return new OpenFile(id, text, savedText, newOutside, stream, resources, savedResources, stale, unread);
    }

    /// The same file under another name.
    public OpenFile renamed(FileId newId) {
        OpenFile read = of(newId, savedText).withText(text);
        return outside == null ? read : read.with(outside);
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
