package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.NodeType;
import java.util.List;

/// What a namespace holds, in a few words: the first of services, gateways, workloads that there are.
final class GroupSummary {

    private GroupSummary() {}

    static String of(List<GraphNode> members) {
        for (NodeType type : List.of(NodeType.SERVICE, NodeType.GATEWAY, NodeType.WORKLOAD)) {
            long number =
                    members.stream().filter(member -> member.type() == type).count();
            if (number > 0) {
                return number + " " + noun(type) + (number == 1 ? "" : "s");
            }
        }
        return members.isEmpty() ? "empty" : members.size() + " more";
    }

    private static String noun(NodeType type) {
        return switch (type) {
            case SERVICE -> "service";
            case GATEWAY -> "gateway";
            case WORKLOAD -> "workload";
            case NAMESPACE, HOST, SUBSET, EXTERNAL, CALLER -> "node";
        };
    }
}
