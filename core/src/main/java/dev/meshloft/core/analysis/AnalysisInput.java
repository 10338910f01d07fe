package dev.meshloft.core.analysis;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceReader;
import dev.meshloft.core.yaml.YamlStream;
import java.util.Collection;
import java.util.List;

/// The texts to be checked. What a mesh holds beside them (a cluster's objects, the last readable state of a
/// broken document) is looked at by rules but not checked for syntax and schema.
public record AnalysisInput(List<FileText> files) {

    public AnalysisInput {
        files = List.copyOf(files);
    }

    /// One file: its text read as YAML, and the objects in it.
    public record FileText(FileId id, YamlStream stream, List<Resource> resources, List<ResourceReader.Unread> unread) {

        public FileText {
            resources = List.copyOf(resources);
            unread = List.copyOf(unread);
        }

        public static FileText read(FileId id, String text) {
            YamlStream stream = id.isMarkdown() ? YamlStream.parseMarkdown(text) : YamlStream.parse(text);
            ResourceReader.ReadFile read = ResourceReader.read(id, stream);
            return new FileText(id, stream, read.resources(), read.unread());
        }
    }

    public static AnalysisInput of(Collection<FileText> files) {
        return new AnalysisInput(List.copyOf(files));
    }

    /// The objects of all files, in order.
    public List<Resource> resources() {
        return files.stream().flatMap(file -> file.resources().stream()).toList();
    }
}
