package dev.meshloft.app.explorer;

import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.topology.ChangeMark;
import java.util.List;
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

    ExplorerNode {
        children = List.copyOf(children);
    }
}
