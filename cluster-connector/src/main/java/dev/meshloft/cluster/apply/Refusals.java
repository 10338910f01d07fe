package dev.meshloft.cluster.apply;

import dev.meshloft.cluster.ConnectionProblem;
import dev.meshloft.cluster.ConnectionProblem.Reason;
import dev.meshloft.cluster.FieldConflict;
import dev.meshloft.cluster.WriteResult;
import dev.meshloft.cluster.WriteResult.Cause;
import dev.meshloft.cluster.WriteResult.Refused;
import dev.meshloft.cluster.WriteResult.Refused.By;
import dev.meshloft.cluster.api.ApiAnswer;
import dev.meshloft.cluster.api.ConnectionProblems;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What an API server's error means. Seen on kube-apiserver 1.36 with istiod 1.31 (`ClusterSessionContract`): webhooks
/// refuse with 400 and no causes, schema and CEL with 422 and causes, conflicts with 409 and causes, and a field that
/// server-side apply does not know or cannot type is a **500** with the path in the message.
final class Refusals {

    private static final Pattern MANAGER = Pattern.compile("conflict with \"([^\"]*)\"");
    private static final Pattern TYPED_PATCH =
            Pattern.compile("failed to create typed (?:patch|live) object \\(.*?\\): (.*)", Pattern.DOTALL);
    private static final Pattern PATH_AND_WORDS = Pattern.compile("\\.(\\S+): (.*)");
    private static final Pattern STRICT = Pattern.compile("(unknown|duplicate) field \"([^\"]*)\"");
    private static final Pattern ONE_OF = Pattern.compile("\"((?:spec|metadata)[^\"]*)\" must validate");
    private static final Pattern WEBHOOK =
            Pattern.compile("admission webhook \"([^\"]*)\" denied the request(?:: )?(.*)", Pattern.DOTALL);

    private Refusals() {}

    static WriteResult of(ApiAnswer answer) {
        return switch (answer.status()) {
            case 401 -> new WriteResult.Unreachable(ConnectionProblems.unauthorized(""));
            case 403 -> forbidden(answer);
            case 404 -> new WriteResult.NotFound(answer.message());
            case 409 -> conflict(answer);
            case 504 -> new WriteResult.Unknown(timeout(answer));
            default -> refused(answer);
        };
    }

    private static ConnectionProblem timeout(ApiAnswer answer) {
        return new ConnectionProblem(
                Reason.TIMEOUT,
                "The API server gave up waiting: " + answer.message(),
                "Read the object to see whether it was written.");
    }

    /// A webhook may answer 403 too, and so do a quota and a namespace that is being deleted.
    private static WriteResult forbidden(ApiAnswer answer) {
        String message = answer.message();
        boolean byAdmission = message.contains(" is forbidden: ") && !message.contains(" is forbidden: User ");
        return byAdmission || WEBHOOK.matcher(message).find() ? refused(answer) : new WriteResult.Denied(message);
    }

    private static WriteResult conflict(ApiAnswer answer) {
        List<FieldConflict> conflicts = answer.body().path("details").path("causes").values().stream()
                .filter(cause -> cause.path("reason").asString("").equals("FieldManagerConflict"))
                .map(Refusals::fieldConflict)
                .toList();
        return conflicts.isEmpty() ? new WriteResult.Outdated(answer.message()) : new WriteResult.Conflict(conflicts);
    }

    private static FieldConflict fieldConflict(JsonNode cause) {
        String message = cause.path("message").asString("");
        Matcher manager = MANAGER.matcher(message);
        return new FieldConflict(
                manager.find() ? manager.group(1) : message, cause.path("field").asString(""));
    }

    private static WriteResult refused(ApiAnswer answer) {
        String message = answer.message();
        Matcher webhook = WEBHOOK.matcher(message);
        if (webhook.find() || message.contains("failed calling webhook")) {
            return new Refused(By.WEBHOOK, answer.status(), message, causes(answer));
        }
        List<Cause> causes = causes(answer);
        Optional<Cause> typed = typedPatch(message);
        List<Cause> strict = strict(message);
        boolean schema = answer.status() == 422 || typed.isPresent() || !strict.isEmpty();
        return new Refused(
                schema ? By.SCHEMA : By.OTHER,
                answer.status(),
                message,
                !causes.isEmpty() ? causes : typed.map(List::of).orElse(strict));
    }

    private static List<Cause> causes(ApiAnswer answer) {
        return answer.body().path("details").path("causes").values().stream()
                .map(cause -> cause(
                        cause.path("field").asString(""), cause.path("message").asString("")))
                .toList();
    }

    /// A CRD's `oneOf` names no field but has it in its words.
    private static Cause cause(String field, String message) {
        Matcher inWords = ONE_OF.matcher(message);
        boolean none = field.isEmpty() || field.equals("<nil>");
        return new Cause(none ? (inWords.find() ? inWords.group(1) : "") : field, message);
    }

    private static Optional<Cause> typedPatch(String message) {
        Matcher outer = TYPED_PATCH.matcher(message);
        if (!outer.find()) {
            return Optional.empty();
        }
        Matcher inner = PATH_AND_WORDS.matcher(outer.group(1));
        return Optional.of(inner.find() ? new Cause(inner.group(1), inner.group(2)) : new Cause("", outer.group(1)));
    }

    private static List<Cause> strict(String message) {
        return STRICT.matcher(message)
                .results()
                .map(m -> new Cause(m.group(2), m.group(1) + " field"))
                .toList();
    }
}
