package dev.meshloft.app.explorer;

import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.topology.ChangeMark;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One row of the tree.
///
/// @param id the same for the same thing in every revision
/// @param tag at the right end: the kind's short name, a count of pods; empty for none
/// @param count how many resources are below; 0 for none shown
/// @param worst the worst problem here or below; null for none
/// @param node the id in the graph; null when it has none
record ExplorerNode(
        String id,
        String icon,
        String label,
        String tag,
        int count,
        @Nullable Severity worst,
        ChangeMark mark,
        @Nullable ResourceKey resource,
        @Nullable FileId file,
        @Nullable String node,
        boolean heading,
        List<ExplorerNode> children) {

    static final String FOLDER = "folder:";

    ExplorerNode {
        children = List.copyOf(children);
    }

    /// Something that holds others and shows how many, and the worst of them.
    static ExplorerNode group(String id, String icon, String label, List<ExplorerNode> children) {
        return group(id, icon, label, children, false);
    }

    /// A word above others.
    static ExplorerNode heading(String id, String label, List<ExplorerNode> children) {
        return group(id, "", label, children, true);
    }

    private static ExplorerNode group(
            String id, String icon, String label, List<ExplorerNode> children, boolean heading) {
        int count = children.stream()
                .mapToInt(child -> child.resource() != null ? 1 : child.count())
                .sum();
        Severity worst = heading ? null : worstOf(children);
        return new ExplorerNode(
                id, icon, label, "", count, worst, ChangeMark.NONE, null, null, null, heading, children);
    }

    /// Whether both look the same, whatever is below them.
    boolean looksLike(ExplorerNode other) {
        return icon.equals(other.icon)
                && label.equals(other.label)
                && tag.equals(other.tag)
                && count == other.count
                && worst == other.worst
                && mark == other.mark
                && heading == other.heading;
    }

    /// The ids that lead to the first row below of which the condition holds; empty when there is none.
    List<String> findWay(Predicate<ExplorerNode> condition) {
        for (ExplorerNode child : children) {
            if (condition.test(child)) {
                return List.of(child.id);
            }
            List<String> below = child.findWay(condition);
            if (!below.isEmpty()) {
                return Stream.concat(Stream.of(child.id), below.stream()).toList();
            }
        }
        return List.of();
    }

    /// Whether it stands for something that can be selected everywhere; files and folders are selected here only.
    boolean isOfMesh() {
        return resource != null || node != null;
    }

    /// The path of the folder that this row is; null when it is none.
    @Nullable
    String folder() {
        return id.startsWith(FOLDER) ? id.substring(FOLDER.length()) : null;
    }

    /// The same row for another place in the tree, where something else tells it from its neighbours.
    ExplorerNode at(String otherId, String otherTag) {
        return new ExplorerNode(
                otherId, icon, label, otherTag, count, worst, mark, resource, file, node, heading, children);
    }

    static Severity worse(Severity one, Severity other) {
        return one.atLeast(other) ? one : other;
    }

    private static @Nullable Severity worstOf(List<ExplorerNode> children) {
        Severity found = null;
        for (ExplorerNode child : children) {
            Severity below = child.worst() != null ? child.worst() : worstOf(child.children());
            if (below != null) {
                found = found == null ? below : worse(found, below);
            }
        }
        return found;
    }
}
