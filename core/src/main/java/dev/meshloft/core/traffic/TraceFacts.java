package dev.meshloft.core.traffic;

import dev.meshloft.core.resource.SourceRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A trace as plain maps and lists in the contract's form (`contracts/trace.md`), ready to be written as JSON. A field
/// that does not apply is absent.
public final class TraceFacts {

    /// First and last line of a place, from 1.
    public record Lines(int first, int last) {}

    private final Function<SourceRef, Lines> lines;

    /// @param lines looks up the lines of a place, which only the owner of the texts can
    public TraceFacts(Function<SourceRef, Lines> lines) {
        this.lines = lines;
    }

    public Map<String, Object> of(Trace trace) {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "id", trace.request().id());
        facts.put("outcome", trace.outcome().word());
        put(facts, "stage", trace.side());
        put(facts, "status", trace.status());
        trace.routing().ifPresent(routing -> facts.put("routing", routing(routing)));
        put(
                facts,
                "destinations",
                trace.deliveries().stream().map(this::delivery).toList());
        put(facts, "unknown", trace.missing().stream().map(this::missing).toList());
        put(facts, "assumptions", trace.assumptions());
        put(facts, "steps", trace.steps().stream().map(this::step).toList());
        return facts;
    }

    private Map<String, Object> routing(Routing routing) {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "proxy", routing.proxy());
        put(facts, "destinationIp", routing.destinationIp());
        put(facts, "virtualHost", routing.virtualHost());
        put(facts, "routeName", routing.routeName());
        put(facts, "virtualService", routing.virtualService());
        facts.put("outcome", routing.outcome().word());
        put(facts, "status", routing.status());
        put(
                facts,
                "clusters",
                routing.clusters().stream().map(TraceFacts::cluster).toList());
        routing.sent().ifPresent(sent -> sent(facts, sent));
        put(facts, "responseAddedHeaders", routing.responseAdded());
        put(facts, "responseHeadersToRemove", routing.responseRemoves());
        put(facts, "location", routing.location());
        put(facts, "body", routing.body());
        put(facts, "policy", routing.policy());
        routing.fault().ifPresent(fault -> facts.put("fault", fault(fault)));
        routing.timeoutMs().ifPresent(timeout -> facts.put("timeoutMs", timeout));
        routing.retries().ifPresent(retries -> facts.put("retries", retries(retries)));
        put(facts, "mirrors", routing.mirrors().stream().map(TraceFacts::mirror).toList());
        return facts;
    }

    private static Map<String, Object> cluster(Routing.ClusterShare cluster) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", cluster.name());
        put(facts, "weight", cluster.weight());
        facts.put("share", number(cluster.share()));
        facts.put("exists", cluster.exists());
        facts.put("endpoints", cluster.endpoints());
        return facts;
    }

    private static void sent(Map<String, Object> facts, Routing.Sent sent) {
        put(facts, "finalMethod", sent.method());
        put(facts, "finalAuthority", sent.authority());
        put(facts, "finalPath", sent.path());
        put(facts, "addedHeaders", sent.added());
        put(facts, "changedHeaders", sent.changed());
        put(facts, "removedHeaders", sent.removed());
    }

    private static Map<String, Object> fault(Routing.FaultFacts fault) {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "delayMs", fault.delayMs());
        facts.put("delayPercent", number(fault.delayPercent()));
        put(facts, "abortStatus", fault.abortStatus());
        facts.put("abortPercent", number(fault.abortPercent()));
        return facts;
    }

    private static Map<String, Object> retries(Routing.RetryFacts retries) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("attempts", retries.attempts());
        put(facts, "retryOn", retries.retryOn());
        put(facts, "statusCodes", retries.statusCodes());
        put(facts, "perTryTimeoutMs", retries.perTryTimeoutMs());
        return facts;
    }

    private static Map<String, Object> mirror(Routing.MirrorFacts mirror) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("cluster", mirror.cluster());
        facts.put("percent", number(mirror.percent()));
        return facts;
    }

    private Map<String, Object> delivery(Delivery delivery) {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "cluster", delivery.cluster());
        put(facts, "workload", delivery.workload());
        put(facts, "address", delivery.address());
        facts.put("sidecar", delivery.sidecar());
        put(facts, "clientTls", delivery.clientTls());
        put(facts, "mtls", delivery.mtls());
        put(facts, "identity", delivery.identity());
        facts.put("outcome", delivery.outcome().word());
        put(facts, "status", delivery.status());
        put(facts, "policy", delivery.policy());
        return facts;
    }

    private Map<String, Object> missing(Missing missing) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("because", missing.because());
        put(facts, "origin", origin(missing.origin()));
        return facts;
    }

    private Map<String, Object> step(Step step) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("stage", step.stage().word());
        facts.put("verdict", step.verdict().word());
        facts.put("summary", step.summary());
        put(facts, "origin", origin(step.origin()));
        List<Map<String, Object>> considered = new ArrayList<>();
        for (Step.Considered each : step.considered()) {
            Map<String, Object> other = new LinkedHashMap<>();
            other.put("summary", each.summary());
            other.put("lostBecause", each.lostBecause());
            put(other, "origin", origin(each.origin()));
            considered.add(other);
        }
        put(facts, "considered", considered);
        return facts;
    }

    /// File, lines, object and path; empty without an origin.
    public Map<String, Object> origin(@Nullable Origin origin) {
        if (origin == null) {
            return Map.of();
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        SourceRef at = origin.at();
        Lines found = lines.apply(at);
        facts.put("file", at.file().path());
        put(facts, "line", found.first());
        put(facts, "endLine", found.last());
        facts.put("kind", origin.resource().kind());
        put(facts, "namespace", origin.resource().namespace());
        facts.put("name", origin.resource().name());
        put(facts, "path", origin.path().toString());
        return facts;
    }

    /// Whole numbers without a fraction.
    private static Object number(double value) {
        if (value == Math.rint(value)) {
            return (long) value;
        }
        return value;
    }

    private static void put(Map<String, Object> facts, String name, Object value) {
        boolean empty = switch (value) {
            case String text -> text.isEmpty();
            case Integer number -> number == 0;
            case Long number -> number == 0;
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
        if (!empty) {
            facts.put(name, value);
        }
    }
}
