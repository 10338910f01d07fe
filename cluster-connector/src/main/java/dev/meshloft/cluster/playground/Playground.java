package dev.meshloft.cluster.playground;

import dev.meshloft.cluster.AccessMode;
import dev.meshloft.cluster.ClusterFacts;
import dev.meshloft.cluster.ClusterSession;
import dev.meshloft.cluster.WriteResult;
import dev.meshloft.cluster.api.ApiKind;
import dev.meshloft.cluster.api.YamlReader;
import dev.meshloft.cluster.session.ApiSession;
import dev.meshloft.core.resource.ResourceKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An in-memory cluster. Its sessions are the real ones, on a server that behaves like kube-apiserver in what the
/// studio
/// asks of it: list and watch, server-side apply with field managers and conflicts, dry run, admission, refusals by
/// rights. Nothing runs in it: no pods start, no traffic flows. Safe on any thread.
public final class Playground {

    static final String SERVER = "playground";

    private final Clock clock;
    private final PlaygroundServer server;
    private final Faults faults;

    /// @param clock gives `creationTimestamp` and the times of field managers
    public Playground(Clock clock, Admission admission) {
        this.clock = clock;
        this.server = new PlaygroundServer(clock, admission);
        this.faults = new Faults(server::cutWatches);
    }

    /// A session of somebody who may do everything, opened as apply: nothing can break here.
    public ClusterSession session() {
        return session("you", "default", Rights.everything(), AccessMode.APPLY);
    }

    public ClusterSession session(String user, String namespace, Rights rights, AccessMode access) {
        ClusterFacts facts = new ClusterFacts("playground", "in memory, simulated", user, namespace, true);
        return new ApiSession(facts, new PlaygroundTransport(server, faults, user, rights), access, clock);
    }

    /// Writes objects as somebody else would, without admission. Missing namespaces are made.
    ///
    /// @param yaml one or several documents
    /// @param manager for example `kubectl-client-side-apply` or `argocd-controller`
    /// @return what could not be loaded and why; the rest was
    public List<WriteResult.Cause> load(String yaml, String manager) {
        List<WriteResult.Cause> left = new ArrayList<>();
        try {
            for (JsonNode document : YamlReader.readAll(yaml)) {
                load(document, manager, left);
            }
        } catch (YamlReader.UnreadableYaml wrong) {
            left.add(new WriteResult.Cause("", wrong.words()));
        }
        return left;
    }

    private void load(JsonNode document, String manager, List<WriteResult.Cause> left) {
        JsonNode metadata = document.path("metadata");
        String kindName = document.path("kind").asString("");
        Optional<ApiKind> kind = findKind(document.path("apiVersion").asString(""), kindName);
        if (kindName.equals("List")) {
            document.path("items").values().forEach(item -> load(item, manager, left));
        } else if (kind.isPresent() && document instanceof ObjectNode object && metadata.has("name")) {
            String namespace = metadata.path("namespace").asString("default");
            server.replace(kind.get(), kind.get().namespaced() ? namespace : "", object, manager);
        } else if (!document.isMissingNode() && !document.isNull()) {
            left.add(new WriteResult.Cause("kind", "The playground knows no kind " + kindName + "."));
        }
    }

    private static Optional<ApiKind> findKind(String apiVersion, String kind) {
        String group = apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
        return PlaygroundKinds.ALL.stream()
                .filter(k -> k.kind().equals(kind) && k.group().equals(group))
                .findFirst();
    }

    /// Deletes an object as somebody else would; no matter if it is not there.
    public void remove(ResourceKey key) {
        PlaygroundKinds.ALL.stream()
                .filter(k -> k.kind().equals(key.kind()) && k.group().equals(key.group()))
                .findFirst()
                .ifPresent(kind -> server.delete(kind, key.namespace(), key.name(), "", false));
    }

    /// Replaces the validator, for example when another Istio version is chosen.
    public void admission(Admission admission) {
        server.admission(admission);
    }

    public Faults faults() {
        return faults;
    }

    /// Ends all watches as a server does that forgot their version (410).
    public void expireWatches() {
        server.expireWatches();
    }
}
