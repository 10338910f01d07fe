package dev.meshloft.cluster.playground;

import dev.meshloft.cluster.FieldConflict;
import dev.meshloft.cluster.WriteResult.Refused.By;
import dev.meshloft.cluster.api.ApiAnswer;
import dev.meshloft.cluster.api.ApiKind;
import dev.meshloft.cluster.api.Json;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Errors as kube-apiserver words them (seen on 1.36).
final class StatusAnswer {

    private StatusAnswer() {}

    static ApiAnswer unauthorized() {
        return of(401, "Unauthorized", "Unauthorized");
    }

    static ApiAnswer gone(String version) {
        return of(410, "Expired", "too old resource version: " + version);
    }

    static ApiAnswer noSuchPath() {
        return of(404, "NotFound", "the server could not find the requested resource");
    }

    static ApiAnswer notFound(ApiKind kind, String name) {
        return of(404, "NotFound", "%s \"%s\" not found".formatted(qualified(kind), name));
    }

    static ApiAnswer badRequest(String message) {
        return of(400, "BadRequest", message);
    }

    static ApiAnswer forbidden(String user, String verb, ApiKind kind, String namespace, String name) {
        String scope = namespace.isEmpty() ? "at the cluster scope" : "in the namespace \"" + namespace + "\"";
        return of(
                403,
                "Forbidden",
                "%s %sis forbidden: User \"%s\" cannot %s resource \"%s\" in API group \"%s\" %s"
                        .formatted(
                                qualified(kind),
                                name.isEmpty() ? "" : "\"" + name + "\" ",
                                user,
                                verb,
                                kind.plural(),
                                kind.group(),
                                scope));
    }

    static ApiAnswer outdated(ApiKind kind, String name, String expected, String found) {
        return of(
                409,
                "Conflict",
                ("Operation cannot be fulfilled on %s \"%s\": the ResourceVersion in the precondition (%s) does not match"
                                + " the ResourceVersion in record (%s). The object might have been modified")
                        .formatted(qualified(kind), name, expected, found));
    }

    static ApiAnswer conflict(List<FieldConflict> conflicts) {
        String all = conflicts.stream()
                .map(c -> "conflict with \"%s\": %s".formatted(c.manager(), c.path()))
                .collect(Collectors.joining("; "));
        ApiAnswer answer = of(
                409,
                "Conflict",
                "Apply failed with %d conflict%s: %s"
                        .formatted(conflicts.size(), conflicts.size() == 1 ? "" : "s", all));
        ArrayNode causes = causes(answer);
        conflicts.forEach(c -> causes.addObject()
                .put("reason", "FieldManagerConflict")
                .put("message", "conflict with \"" + c.manager() + "\"")
                .put("field", c.path()));
        return answer;
    }

    /// Schema first, as a real server asks webhooks only about objects that fit the schema.
    static ApiAnswer refused(ApiKind kind, String name, List<Admission.Refusal> refusals, List<String> warnings) {
        List<Admission.Refusal> schema =
                refusals.stream().filter(r -> r.by() == By.SCHEMA).toList();
        if (schema.isEmpty()) {
            String words = refusals.stream().map(Admission.Refusal::message).collect(Collectors.joining(", "));
            return of(400, "", "admission webhook \"playground\" denied the request: " + words);
        }
        String words = schema.stream().map(r -> r.field() + ": " + r.message()).collect(Collectors.joining(", "));
        ApiAnswer answer = of(422, "Invalid", "%s \"%s\" is invalid: %s".formatted(qualified(kind), name, words));
        ArrayNode causes = causes(answer);
        schema.forEach(r -> causes.addObject()
                .put("reason", "FieldValueInvalid")
                .put("message", r.message())
                .put("field", r.field()));
        return new ApiAnswer(answer.status(), answer.body(), warnings);
    }

    private static ApiAnswer of(int code, String reason, String message) {
        ObjectNode body = Json.object();
        body.put("kind", "Status").put("apiVersion", "v1").put("status", "Failure");
        body.put("message", message).put("reason", reason).put("code", code);
        return new ApiAnswer(code, body, List.of());
    }

    private static ArrayNode causes(ApiAnswer answer) {
        return ((ObjectNode) answer.body()).putObject("details").putArray("causes");
    }

    private static String qualified(ApiKind kind) {
        return kind.plural() + (kind.group().isEmpty() ? "" : "." + kind.group());
    }
}
