package dev.meshloft.core.plan;

import dev.meshloft.core.change.ChangeSet;
import dev.meshloft.core.change.ObjectChange;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The order of writes: what others refer to comes first, what takes access away comes last. States in between are not
/// simulated yet, so the order is by kind only and says so.
public final class ApplyOrder {

    /// One step of the plan.
    ///
    /// @param reason why it stands here
    public record Step(ObjectChange change, String reason) {}

    private record Rank(int position, String reason) {}

    private ApplyOrder() {}

    public static List<Step> of(ChangeSet changes) {
        return changes.changes().stream()
                .sorted(Comparator.comparingInt((ObjectChange change) ->
                                rank(change.key().kind()).position())
                        .thenComparing(ObjectChange::key))
                .map(change -> new Step(change, rank(change.key().kind()).reason()))
                .toList();
    }

    /// The namespaces that the plan makes. Until they exist, no server can try what lives in them.
    public static Set<String> newNamespaces(List<Step> plan) {
        return plan.stream()
                .map(Step::change)
                .filter(change -> change instanceof ObjectChange.Create
                        && change.key().group().isEmpty()
                        && change.key().kind().equals("Namespace"))
                .map(change -> change.key().name())
                .collect(Collectors.toSet());
    }

    private static Rank rank(String kind) {
        return switch (kind) {
            case "Namespace" -> new Rank(0, "First, because everything else lives in it.");
            case "ServiceAccount" -> new Rank(1, "Before the workloads that run under it.");
            case "ConfigMap" -> new Rank(2, "Before what reads it.");
            case "Deployment", "StatefulSet", "DaemonSet", "Pod", "Job", "CronJob" ->
                new Rank(3, "Before the services and rules that select it.");
            case "Service" -> new Rank(4, "Before the routes that lead to it.");
            case "ServiceEntry", "WorkloadEntry", "WorkloadGroup" ->
                new Rank(5, "Before the routes that lead to its hosts.");
            case "DestinationRule" -> new Rank(6, "Before routes, because its subsets must exist when they are used.");
            case "Gateway" -> new Rank(7, "Before the routes that are bound to it.");
            case "PeerAuthentication", "RequestAuthentication" ->
                new Rank(8, "Before policies that need the identity it establishes.");
            case "VirtualService", "HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute" ->
                new Rank(9, "After the services and subsets that it sends requests to.");
            case "AuthorizationPolicy" -> new Rank(11, "Last, because it can take access away.");
            default -> new Rank(10, "After what it refers to.");
        };
    }
}
