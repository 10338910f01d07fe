package dev.meshloft.cluster.playground;

import dev.meshloft.cluster.ConnectionProblem;
import dev.meshloft.cluster.ConnectionProblem.Reason;
import dev.meshloft.cluster.api.ApiAnswer;
import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.ApiKind;
import dev.meshloft.cluster.api.ApiTransport;
import dev.meshloft.cluster.api.ConnectionProblems;
import dev.meshloft.cluster.api.Json;
import dev.meshloft.cluster.api.YamlReader;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One user's way to the playground's server: paths, rights and faults, as HTTP would bring them.
final class PlaygroundTransport implements ApiTransport {

    private final PlaygroundServer server;
    private final Faults faults;
    private final String user;
    private final Rights rights;

    PlaygroundTransport(PlaygroundServer server, Faults faults, String user, Rights rights) {
        this.server = server;
        this.faults = faults;
        this.user = user;
        this.rights = rights;
    }

    @Override
    public ApiAnswer get(String path, Map<String, String> query) throws ApiException {
        pass("GET " + path);
        if (path.equals("/version")) {
            return new ApiAnswer(200, Json.object().put("gitVersion", "playground"), List.of());
        }
        if (faults.unauthorized()) {
            return StatusAnswer.unauthorized();
        }
        if (path.equals("/api") || path.equals("/apis")) {
            return new ApiAnswer(200, discovery(path.equals("/api")), List.of());
        }
        Target target = Target.of(path);
        if (target == null) {
            return StatusAnswer.noSuchPath();
        }
        String verb = target.name.isEmpty() ? "list" : "get";
        if (!target.allowed(verb, rights)) {
            return target.forbidden(user, verb);
        }
        return target.name.isEmpty()
                ? server.list(
                        target.kind,
                        target.filter(query),
                        Integer.parseInt(query.getOrDefault("limit", "100000")),
                        query.getOrDefault("continue", ""))
                : server.get(target.kind, target.namespace, target.name);
    }

    @Override
    public WatchStream watch(String path, Map<String, String> query) throws ApiException {
        pass("WATCH " + path);
        Target target = Target.of(path);
        if (faults.unauthorized()) {
            return new Refusal(StatusAnswer.unauthorized());
        }
        if (target == null) {
            return new Refusal(StatusAnswer.noSuchPath());
        }
        return target.allowed("watch", rights)
                ? server.watch(target.kind, target.filter(query), query.getOrDefault("resourceVersion", ""))
                : new Refusal(target.forbidden(user, "watch"));
    }

    @Override
    public ApiAnswer write(WriteRequest request) throws ApiException {
        pass(request.method() + " " + request.path());
        ApiAnswer answer = faults.unauthorized() ? StatusAnswer.unauthorized() : answer(request);
        if (faults.takeLostAnswer()) {
            throw new ApiException(
                    new ConnectionProblem(
                            Reason.TIMEOUT,
                            Playground.SERVER + " did not answer in time.",
                            "Read the object to see whether it was written."),
                    true);
        }
        return answer;
    }

    private ApiAnswer answer(WriteRequest request) {
        Target target = Target.of(request.path());
        if (target == null) {
            return StatusAnswer.noSuchPath();
        }
        String verb = request.method().equals("PATCH") ? "patch" : "delete";
        if (!target.allowed(verb, rights)) {
            return target.forbidden(user, verb);
        }
        return verb.equals("patch") ? apply(target, request) : delete(target, request);
    }

    private ApiAnswer apply(Target target, WriteRequest request) {
        try {
            if (!(YamlReader.read(request.body()) instanceof ObjectNode applied)) {
                return StatusAnswer.badRequest("error decoding patch: not an object");
            }
            boolean dryRun = request.query().getOrDefault("dryRun", "").equals("All");
            boolean force = request.query().getOrDefault("force", "").equals("true");
            String manager = request.query().getOrDefault("fieldManager", "");
            return server.apply(target.kind, target.namespace, applied, manager, force, dryRun);
        } catch (YamlReader.UnreadableYaml wrong) {
            return StatusAnswer.badRequest("error decoding YAML: " + wrong.words());
        }
    }

    /// As in the real one, options in the body and in the query exclude each other.
    private ApiAnswer delete(Target target, WriteRequest request) {
        JsonNode options = Json.parse(request.body());
        String expected = options.path("preconditions").path("resourceVersion").asString("");
        boolean dryRun = options.path("dryRun").path(0).asString("").equals("All");
        return server.delete(target.kind, target.namespace, target.name, expected, dryRun);
    }

    @Override
    public void close() {
        // The playground outlives its sessions; watches end by themselves.
    }

    private void pass(String what) throws ApiException {
        faults.pass(what);
        if (faults.unreachable()) {
            throw ConnectionProblems.failure(Playground.SERVER, new ConnectException("cut"));
        }
    }

    /// Aggregated discovery.
    private static ObjectNode discovery(boolean core) {
        ObjectNode body = Json.object();
        body.put("kind", "APIGroupDiscoveryList");
        ArrayNode items = body.putArray("items");
        List<String> groups = PlaygroundKinds.ALL.stream()
                .map(ApiKind::group)
                .filter(group -> group.isEmpty() == core)
                .distinct()
                .toList();
        for (String group : groups) {
            ObjectNode item = items.addObject();
            item.putObject("metadata").put("name", group);
            ArrayNode versions = item.putArray("versions");
            for (ApiKind kind : PlaygroundKinds.ALL) {
                if (kind.group().equals(group)) {
                    ObjectNode version = versions.addObject().put("version", kind.version());
                    ObjectNode resource = version.putArray("resources").addObject();
                    resource.put("resource", kind.plural()).put("scope", kind.namespaced() ? "Namespaced" : "Cluster");
                    resource.putObject("responseKind").put("kind", kind.kind());
                    resource.putArray("verbs").add("get").add("list").add("watch");
                }
            }
        }
        return body;
    }

    /// What a path leads to.
    private record Target(ApiKind kind, String namespace, String name) {

        /// @return null when nothing is served there
        static @Nullable Target of(String path) {
            for (ApiKind kind : PlaygroundKinds.ALL) {
                String root = kind.group().isEmpty()
                        ? "/api/" + kind.version() + "/"
                        : "/apis/" + kind.group() + "/" + kind.version() + "/";
                if (path.startsWith(root)) {
                    String[] rest = path.substring(root.length()).split("/");
                    boolean within = rest.length > 2 && rest[0].equals("namespaces");
                    int at = within ? 2 : 0;
                    if (rest[at].equals(kind.plural()) && (!within || kind.namespaced())) {
                        return new Target(kind, within ? rest[1] : "", rest.length > at + 1 ? rest[at + 1] : "");
                    }
                }
            }
            return null;
        }

        boolean allowed(String verb, Rights rights) {
            return rights.may(verb, kind.ref(), namespace);
        }

        ApiAnswer forbidden(String user, String verb) {
            return StatusAnswer.forbidden(user, verb, kind, namespace, name);
        }

        Predicate<JsonNode> filter(Map<String, String> query) {
            String selector = query.getOrDefault("fieldSelector", "").replace("metadata.name=", "");
            return object -> {
                JsonNode metadata = object.path("metadata");
                return (namespace.isEmpty()
                                || metadata.path("namespace").asString("").equals(namespace))
                        && (selector.isEmpty()
                                || metadata.path("name").asString("").equals(selector));
            };
        }
    }

    /// A watch that was not allowed.
    private record Refusal(ApiAnswer refusal) implements WatchStream {
        @Override
        public @Nullable JsonNode next() {
            return null;
        }

        @Override
        public void close() {}
    }
}
