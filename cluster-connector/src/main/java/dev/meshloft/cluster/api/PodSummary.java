package dev.meshloft.cluster.api;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What of a Pod matters to a mesh. Pods are nine of ten objects in a cluster and nobody edits them here, so the rest
/// (volumes, probes, environment, tolerations …) is dropped at once.
final class PodSummary {

    private static final List<String> SPEC = List.of("serviceAccountName", "nodeName", "hostNetwork");
    private static final List<String> CONTAINER = List.of("name", "image", "args", "ports", "restartPolicy");
    private static final List<String> STATUS = List.of("phase", "podIP");

    private PodSummary() {}

    /// @param pod changed and returned
    static ObjectNode of(ObjectNode pod) {
        JsonNode spec = pod.path("spec");
        ObjectNode slim = pick(spec, SPEC);
        for (String list : List.of("initContainers", "containers")) {
            if (spec.path(list) instanceof ArrayNode containers) {
                ArrayNode slimmer = slim.putArray(list);
                containers.values().forEach(c -> slimmer.add(pick(c, CONTAINER)));
            }
        }
        pod.set("spec", slim);
        return pod;
    }

    static ObjectNode status(JsonNode pod) {
        JsonNode status = pod.path("status");
        ObjectNode slim = pick(status, STATUS);
        for (JsonNode condition : status.path("conditions").values()) {
            if (condition.path("type").asString("").equals("Ready")) {
                slim.putArray("conditions").add(pick(condition, List.of("type", "status", "reason")));
            }
        }
        return slim;
    }

    private static ObjectNode pick(JsonNode from, List<String> names) {
        ObjectNode picked = Json.object();
        names.stream().filter(from::has).forEach(name -> picked.set(name, from.path(name)));
        return picked;
    }
}
