package dev.meshloft.core.resource;

/// Names one text of the workspace: the path as the user gave it, joined with the path below a folder with `/`, or
/// `cluster:<context>/<kind>/<namespace>/<name>` for an object read from a cluster.
public record FileId(String path) implements Comparable<FileId> {

    private static final String CLUSTER = "cluster:";

    public static FileId ofCluster(String context, ResourceKey key) {
        return new FileId(CLUSTER + context + "/" + key.kind() + "/" + key.namespace() + "/" + key.name());
    }

    public boolean isCluster() {
        return path.startsWith(CLUSTER);
    }

    /// The last part of the path.
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public boolean isMarkdown() {
        return path.endsWith(".md") || path.endsWith(".markdown");
    }

    @Override
    public int compareTo(FileId other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
