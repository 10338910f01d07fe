package dev.meshloft.cluster.apply;

import dev.meshloft.cluster.AccessMode;
import dev.meshloft.cluster.LiveObject;
import dev.meshloft.cluster.Write;
import dev.meshloft.cluster.WriteMode;
import dev.meshloft.cluster.WriteResult;
import dev.meshloft.cluster.api.ApiAnswer;
import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.ApiKind;
import dev.meshloft.cluster.api.ApiTransport;
import dev.meshloft.cluster.api.Json;
import dev.meshloft.cluster.api.LiveObjects;
import dev.meshloft.cluster.api.ServedKinds;
import dev.meshloft.cluster.api.WriteTransport.WriteRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// **The one class that writes to a cluster**, real or playground, and the one that checks [AccessMode]
/// (`OneWriterTest` proves it). Safe on any thread.
public final class ClusterWriter {

    /// The field manager of everything the studio applies.
    public static final String FIELD_MANAGER = "meshloft";

    /// Gives the served kinds, from a first request if need be.
    @FunctionalInterface
    public interface Kinds {
        ServedKinds load() throws ApiException;
    }

    private final ApiTransport transport;
    private final Kinds kinds;
    private final String context;
    private final String defaultNamespace;
    private volatile AccessMode access;

    public ClusterWriter(
            ApiTransport transport, Kinds kinds, String context, String defaultNamespace, AccessMode access) {
        this.transport = transport;
        this.kinds = kinds;
        this.context = context;
        this.defaultNamespace = defaultNamespace;
        this.access = access;
    }

    public AccessMode access() {
        return access;
    }

    public void allow(AccessMode mode) {
        access = mode;
    }

    public WriteResult write(Write write, WriteMode mode) {
        AccessMode now = access;
        if (!now.allows(mode)) {
            return new WriteResult.Blocked(
                    now,
                    "%s is opened as %s; nothing was sent. Raise the context to %s first."
                            .formatted(context, now.label(), mode == WriteMode.REAL ? "apply" : "dry run"));
        }
        try {
            return switch (write) {
                case Write.Apply apply -> apply(apply, mode);
                case Write.Delete delete -> delete(delete, mode);
            };
        } catch (ApiException noAnswer) {
            // Reached only by reads before the write.
            return new WriteResult.Unreachable(noAnswer.problem());
        } catch (ApplyText.NotAnObject wrong) {
            return new WriteResult.Refused(WriteResult.Refused.By.TEXT, 0, wrong.words(), List.of());
        }
    }

    private WriteResult apply(Write.Apply apply, WriteMode mode) throws ApiException, ApplyText.NotAnObject {
        ApplyText text = ApplyText.of(apply.yaml(), apply.expectedVersion());
        Optional<ApiKind> kind = kinds.load().find(text.group(), text.kind()).map(newest -> text.inItsVersion(newest));
        if (kind.isEmpty()) {
            return new WriteResult.NotFound("%s serves no kind %s of %s. Install its CRD first."
                    .formatted(context, text.kind(), text.apiVersion()));
        }
        String path = kind.get().path(text.namespace(defaultNamespace), text.name());
        Optional<LiveObject> before = read(path, kind.get());
        Map<String, String> query = new LinkedHashMap<>();
        if (mode == WriteMode.DRY_RUN) {
            query.put("dryRun", "All");
        }
        query.put("fieldManager", FIELD_MANAGER);
        query.put("fieldValidation", "Strict");
        query.put("force", String.valueOf(apply.onConflict() == Write.OnConflict.TAKE_OVER));
        WriteRequest request = new WriteRequest("PATCH", path, query, "application/apply-patch+yaml", text.toSend());
        return send(request, answer -> applied(before, LiveObjects.read(answer.body(), kind.get()), answer));
    }

    private static WriteResult applied(Optional<LiveObject> before, LiveObject after, ApiAnswer answer) {
        boolean same =
                before.filter(object -> object.yaml().equals(after.yaml())).isPresent();
        return same
                ? new WriteResult.Unchanged(after, answer.warnings())
                : new WriteResult.Accepted(before, Optional.of(after), answer.warnings());
    }

    private WriteResult delete(Write.Delete delete, WriteMode mode) throws ApiException {
        Optional<ApiKind> kind =
                kinds.load().find(delete.key().group(), delete.key().kind());
        if (kind.isEmpty()) {
            return new WriteResult.NotFound(
                    "%s serves no kind %s.".formatted(context, delete.key().kind()));
        }
        String path = kind.get().path(delete.key().namespace(), delete.key().name());
        Optional<LiveObject> before = read(path, kind.get());
        ObjectNode options = Json.object();
        options.put("apiVersion", "v1").put("kind", "DeleteOptions");
        delete.expectedVersion()
                .ifPresent(version -> options.putObject("preconditions").put("resourceVersion", version));
        if (mode == WriteMode.DRY_RUN) {
            // With a body the API server ignores the query: `dryRun` there would really delete.
            options.putArray("dryRun").add("All");
        }
        WriteRequest request = new WriteRequest("DELETE", path, Map.of(), "application/json", options.toString());
        return send(request, answer -> new WriteResult.Accepted(before, Optional.empty(), answer.warnings()));
    }

    private Optional<LiveObject> read(String path, ApiKind kind) throws ApiException {
        ApiAnswer answer = transport.get(path, Map.of());
        return answer.ok() ? Optional.of(LiveObjects.read(answer.body(), kind)) : Optional.empty();
    }

    @FunctionalInterface
    private interface OnSuccess {
        WriteResult of(ApiAnswer answer);
    }

    private WriteResult send(WriteRequest request, OnSuccess onSuccess) {
        try {
            ApiAnswer answer = transport.write(request);
            return answer.ok() ? onSuccess.of(answer) : Refusals.of(answer);
        } catch (ApiException noAnswer) {
            return noAnswer.sent()
                    ? new WriteResult.Unknown(noAnswer.problem())
                    : new WriteResult.Unreachable(noAnswer.problem());
        }
    }
}
