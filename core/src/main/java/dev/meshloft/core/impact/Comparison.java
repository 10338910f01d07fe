package dev.meshloft.core.impact;

import dev.meshloft.core.traffic.Delivery;
import dev.meshloft.core.traffic.Outcome;
import dev.meshloft.core.traffic.Routing;
import dev.meshloft.core.traffic.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What differs between two answers to one request, and how grave it is.
record Comparison(Effect effect, String words) {

    /// Empty when the answers are the same.
    static Optional<Comparison> of(Trace before, Trace after) {
        if (before.isUnknown() || after.isUnknown()) {
            Trace open = after.isUnknown() ? after : before;
            return Optional.of(new Comparison(
                    Effect.UNKNOWN,
                    "unknown, because " + open.missing().getFirst().because()));
        }
        if (failsAlike(before, after)) {
            return Optional.empty();
        }
        if (!ends(before).equals(ends(after)) || !targets(before).equals(targets(after))) {
            return Optional.of(new Comparison(grave(before, after), words(before) + " becomes " + words(after)));
        }
        if (!security(before).equals(security(after))) {
            return Optional.of(
                    new Comparison(Effect.SECURITY, securityWords(before) + " becomes " + securityWords(after)));
        }
        if (!resilience(before).equals(resilience(after))) {
            return Optional.of(
                    new Comparison(Effect.RESILIENCE, resilienceWords(before) + " becomes " + resilienceWords(after)));
        }
        return cosmetic(before).equals(cosmetic(after))
                ? Optional.empty()
                : Optional.of(new Comparison(
                        Effect.COSMETIC, "decided by " + cosmetic(before) + ", then by " + cosmetic(after)));
    }

    private static Effect grave(Trace before, Trace after) {
        boolean refused = isRefused(after);
        if (isRefused(before) != refused) {
            return refused ? Effect.NEWLY_DENIED : Effect.NEWLY_ALLOWED;
        }
        boolean worked = works(before);
        if (worked != works(after)) {
            return worked ? Effect.BROKEN : Effect.REPAIRED;
        }
        return Effect.REROUTED;
    }

    /// Neither gets through, and the caller sees the same: where it would have gone does not matter to it.
    private static boolean failsAlike(Trace before, Trace after) {
        return !works(before)
                && before.outcome() == after.outcome()
                && before.outcome() != Outcome.MIXED
                && before.status() == after.status();
    }

    private static boolean isRefused(Trace trace) {
        return trace.outcome() == Outcome.DENIED
                || trace.outcome() == Outcome.UNAUTHENTICATED
                || trace.deliveries().stream()
                        .anyMatch(
                                each -> each.outcome() == Outcome.DENIED || each.outcome() == Outcome.UNAUTHENTICATED);
    }

    private static boolean works(Trace trace) {
        return switch (trace.outcome()) {
            case FORWARDED, PASSTHROUGH, REDIRECT, DIRECT_RESPONSE, CORS_PREFLIGHT -> true;
            default -> false;
        };
    }

    private static List<Object> ends(Trace trace) {
        return List.of(
                trace.outcome(),
                trace.status(),
                trace.deliveries().stream()
                        .map(each -> List.of(each.workload(), each.outcome(), each.status(), each.policy()))
                        .collect(Collectors.toSet()),
                trace.routing().map(Routing::location).orElse(""),
                trace.routing().map(Routing::body).orElse(""));
    }

    private static List<Object> targets(Trace trace) {
        return trace.routing()
                .<List<Object>>map(routing -> List.of(
                        routing.clusters(),
                        routing.sent(),
                        routing.responseAdded(),
                        routing.responseRemoves(),
                        routing.policy()))
                .orElse(List.of());
    }

    private static Object security(Trace trace) {
        return trace.deliveries().stream()
                .map(each -> List.of(each.workload(), each.clientTls(), each.mtls(), each.identity()))
                .collect(Collectors.toSet());
    }

    private static List<Object> resilience(Trace trace) {
        return trace.routing()
                .<List<Object>>map(
                        routing -> List.of(routing.timeoutMs(), routing.retries(), routing.fault(), routing.mirrors()))
                .orElse(List.of());
    }

    private static String cosmetic(Trace trace) {
        return trace.routing()
                .map(routing -> (routing.virtualService() + " " + routing.routeName()).strip())
                .orElse("");
    }

    /// How a request ends, in a few words.
    static String words(Trace trace) {
        return switch (trace.outcome()) {
            case FORWARDED ->
                trace.routing().map(routing -> shares(routing, trace)).orElse("delivered");
            case PASSTHROUGH -> "sent on, unknown to the mesh";
            case REDIRECT ->
                "redirect to " + trace.routing().map(Routing::location).orElse("");
            case DIRECT_RESPONSE -> "answered with " + trace.status();
            case FAULT_ABORT -> "aborted with " + trace.status() + " by an injected fault";
            case DENIED -> "denied" + by(trace);
            case UNAUTHENTICATED -> "refused, " + trace.status();
            case NOT_FOUND -> "no route, 404";
            case NO_CLUSTER ->
                "no such destination, 503 ("
                        + trace.routing().map(routing -> shares(routing, trace)).orElse("") + ")";
            case NO_ENDPOINTS ->
                "no healthy endpoint, 503 ("
                        + trace.routing().map(routing -> shares(routing, trace)).orElse("") + ")";
            case CONNECTION_RESET, TLS_ERROR -> "connection fails";
            case CONNECTION_REFUSED -> "no open port";
            case MIXED ->
                "partly "
                        + trace.deliveries().stream()
                                .map(Delivery::outcome)
                                .distinct()
                                .map(each -> each.word().replace('_', ' '))
                                .collect(Collectors.joining(", partly "));
            case BLACKHOLE -> "blocked, unknown to the mesh";
            case CORS_PREFLIGHT, BAD_REQUEST, UNREACHABLE, REJECTED_BY_ENVOY, UNKNOWN ->
                trace.outcome().word().replace('_', ' ');
        };
    }

    private static String by(Trace trace) {
        String rule = trace.deliveries().isEmpty()
                ? trace.routing().map(Routing::policy).orElse("")
                : trace.deliveries().getFirst().policy();
        return rule.equals("none") ? " because no rule allows it" : " by " + rule;
    }

    /// `v1 90 %, v2 10 %`, with the path when it is rewritten.
    private static String shares(Routing routing, Trace trace) {
        String shares = routing.clusters().stream()
                .map(each -> target(each.name()) + " " + percent(each.share()))
                .collect(Collectors.joining(", "));
        String edits = routing.sent()
                .filter(sent -> !sent.added().isEmpty()
                        || !sent.changed().isEmpty()
                        || !sent.removed().isEmpty())
                .map(_ -> ", headers edited")
                .orElse("");
        String path = routing.sent()
                .filter(sent -> !sent.path().equals(trace.request().path()))
                .map(sent -> " as " + sent.path())
                .orElse("");
        return shares + path + edits;
    }

    private static String target(String cluster) {
        String[] parts = cluster.split("\\|", -1);
        if (parts.length != 4) {
            return cluster;
        }
        return parts[2].isEmpty() ? parts[3].replace(".svc.cluster.local", "") + ":" + parts[1] : parts[2];
    }

    private static String percent(double share) {
        return share == Math.rint(share) ? (long) share + " %" : Math.round(share * 10) / 10.0 + " %";
    }

    private static String securityWords(Trace trace) {
        return trace.deliveries().stream()
                .map(each -> each.clientTls() + (each.mtls().isEmpty() ? "" : " to " + each.mtls()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String resilienceWords(Trace trace) {
        Routing routing = trace.routing().orElseThrow();
        long timeout = routing.timeoutMs().orElse(0);
        String retries = routing.retries()
                .map(each -> each.attempts() + " retries"
                        + (each.perTryTimeoutMs() == 0 ? "" : " of " + each.perTryTimeoutMs() + " ms each"))
                .orElse("no retries");
        String fault = routing.fault()
                .map(each -> ", fault: delay " + each.delayMs() + " ms for " + percent(each.delayPercent()) + ", abort "
                        + percent(each.abortPercent()))
                .orElse("");
        String mirrors = routing.mirrors().stream()
                .map(each -> ", mirror " + percent(each.percent()) + " to " + target(each.cluster()))
                .collect(Collectors.joining());
        return (timeout == 0 ? "no timeout" : "timeout " + timeout + " ms") + ", " + retries + fault + mirrors;
    }
}
