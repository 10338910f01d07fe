package dev.meshloft.core.assist;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceReader;
import dev.meshloft.core.yaml.YamlStream;
import java.util.List;

/// One file of the workspace as a snapshot was made from it.
///
/// @param resources the very objects of the snapshot whose places are in the text; not those of broken documents, which
///     are known from an earlier text only
public record MeshFile(FileId id, String text, YamlStream stream, List<Resource> resources) {

    public MeshFile {
        resources = resources.stream().filter(resource -> !resource.isBroken()).toList();
    }

    public static MeshFile read(FileId id, String text) {
        return read(id, text, id.isMarkdown() ? YamlStream.parseMarkdown(text) : YamlStream.parse(text));
    }

    public static MeshFile read(FileId id, String text, YamlStream stream) {
        return new MeshFile(id, text, stream, ResourceReader.read(id, stream).resources());
    }

    /// The file with another text; documents that stay the same are not parsed again.
    public MeshFile with(String newText) {
        return newText.equals(text) ? this : read(id, newText, stream.reparse(newText));
    }
}
