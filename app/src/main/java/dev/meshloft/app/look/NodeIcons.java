package dev.meshloft.app.look;

import dev.meshloft.core.topology.NodeType;

/// The names of the icons of the graph's nodes, where they are spoken of outside the graph.
public final class NodeIcons {

    private NodeIcons() {}

    public static String of(NodeType type) {
        return switch (type) {
            case NAMESPACE -> "ns";
            case GATEWAY -> "gateway";
            case HOST -> "host";
            case SERVICE -> "service";
            case SUBSET -> "version";
            case WORKLOAD -> "workload";
            case EXTERNAL -> "external";
            case CALLER -> "caller";
        };
    }
}
