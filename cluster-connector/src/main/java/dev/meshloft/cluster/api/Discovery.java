package dev.meshloft.cluster.api;

import dev.meshloft.cluster.ConnectionProblem;
import dev.meshloft.cluster.ConnectionProblem.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Asks a server what it serves: two requests with aggregated discovery (Kubernetes 1.27 and newer), otherwise one per
/// group and version. Also proves that the credentials are accepted, which `/version` does not.
///
/// Kinds that cannot be listed and watched are left out. A server orders versions by age of the API: v1, v1beta1,
/// v1alpha1; the first one that has a kind is the newest.
public final class Discovery {

    private final ReadTransport transport;
    private final List<ApiKind> kinds = new ArrayList<>();

    private Discovery(ReadTransport transport) {
        this.transport = transport;
    }

    /// @throws ApiException when no answer came, or one that refuses discovery
    public static ServedKinds of(ReadTransport transport) throws ApiException {
        Discovery discovery = new Discovery(transport);
        discovery.root("/api");
        discovery.root("/apis");
        String version =
                transport.get("/version", Map.of()).body().path("gitVersion").asString("");
        return ServedKinds.of(version, discovery.kinds);
    }

    private void root(String path) throws ApiException {
        JsonNode body = ask(path);
        if (body.path("kind").asString("").equals("APIGroupDiscoveryList")) {
            body.path("items").values().forEach(this::aggregated);
        } else if (path.equals("/api")) {
            for (JsonNode version : body.path("versions").values()) {
                oneVersion("/api/", "", version.asString());
            }
        } else {
            for (JsonNode group : body.path("groups").values()) {
                for (JsonNode version : group.path("versions").values()) {
                    oneVersion(
                            "/apis/",
                            group.path("name").asString(),
                            version.path("version").asString());
                }
            }
        }
    }

    private void aggregated(JsonNode group) {
        String name = group.path("metadata").path("name").asString("");
        for (JsonNode version : group.path("versions").values()) {
            for (JsonNode resource : version.path("resources").values()) {
                add(
                        new ApiKind(
                                name,
                                version.path("version").asString(),
                                resource.path("responseKind").path("kind").asString(""),
                                resource.path("resource").asString(),
                                resource.path("scope").asString("").equals("Namespaced")),
                        resource);
            }
        }
    }

    private void oneVersion(String root, String group, String version) throws ApiException {
        String path = root + (group.isEmpty() ? "" : group + "/") + version;
        ApiAnswer answer = transport.get(path, Map.of());
        // An aggregated API whose own server is down must not take the others with it.
        for (JsonNode resource : answer.body().path("resources").values()) {
            add(
                    new ApiKind(
                            group,
                            version,
                            resource.path("kind").asString(""),
                            resource.path("name").asString(),
                            resource.path("namespaced").asBoolean(false)),
                    resource);
        }
    }

    private void add(ApiKind kind, JsonNode resource) {
        List<String> verbs =
                resource.path("verbs").values().stream().map(JsonNode::asString).toList();
        if (!kind.plural().contains("/") && verbs.contains("list") && verbs.contains("watch")) {
            kinds.add(kind);
        }
    }

    private JsonNode ask(String path) throws ApiException {
        ApiAnswer answer = transport.get(path, Map.of());
        if (answer.ok()) {
            return answer.body();
        }
        throw new ApiException(problem(answer), true);
    }

    private static ConnectionProblem problem(ApiAnswer answer) {
        return switch (answer.status()) {
            case 401 -> ConnectionProblems.unauthorized("");
            case 403 -> forbidden(answer.message());
            default ->
                new ConnectionProblem(
                        Reason.SERVER_ERROR,
                        "The API server answered with an error: " + answer.message(),
                        "Check the health of the API server, then try again.");
        };
    }

    private static ConnectionProblem forbidden(String message) {
        return message.contains("system:anonymous")
                ? new ConnectionProblem(
                        Reason.UNAUTHORIZED,
                        "The API server takes us for nobody (system:anonymous): this context gives no credentials.",
                        "Name a user with a token, a certificate or a login command in the kubeconfig.")
                : new ConnectionProblem(
                        Reason.FORBIDDEN,
                        "The API server does not tell this user what it serves (403): " + message,
                        "Ask an administrator for the role system:discovery.");
    }
}
