package dev.meshloft.core.traffic;

import java.util.List;

/// The answer in one word and what belongs to it.
public sealed interface Verdict {

    /// @param left the mesh does not know the host: the request goes to the address as it is
    record Routed(List<Routing.ClusterShare> clusters, boolean left) implements Verdict {}

    record Redirected(int status, String location) implements Verdict {}

    /// A proxy answers: a direct response, an injected fault, a CORS preflight, a bad request, a blocked host.
    record Answered(Outcome by, int status) implements Verdict {}

    /// @param rule empty when no rule allows it
    record Denied(String rule) implements Verdict {}

    record Unauthenticated(int status) implements Verdict {}

    record NoRoute() implements Verdict {}

    /// @param exists false when the host or subset is unknown, true when nothing is behind it
    record NoHealthyEndpoint(boolean exists) implements Verdict {}

    /// The connection fails.
    record Broken(Outcome how) implements Verdict {}

    /// The destinations disagree.
    record Mixed(List<Delivery> deliveries) implements Verdict {}

    record Unknown(List<Missing> because) implements Verdict {}

    /// The words of a banner.
    default String words() {
        return switch (this) {
            case Routed(List<Routing.ClusterShare> _, boolean left) -> left ? "Sent on, unknown to the mesh" : "Routed";
            case Redirected _ -> "Redirected";
            case Answered _ -> "Answered";
            case Denied(String rule) -> rule.isEmpty() ? "Denied because no rule allows it" : "Denied by a rule";
            case Unauthenticated _ -> "Token refused";
            case NoRoute _ -> "No route";
            case NoHealthyEndpoint(boolean exists) -> exists ? "No healthy endpoint" : "No such destination";
            case Broken _ -> "Connection fails";
            case Mixed _ -> "Depends on the destination";
            case Unknown(List<Missing> because) ->
                "Unknown, because "
                        + (because.isEmpty()
                                ? "a fact is missing"
                                : because.getFirst().because());
        };
    }

    static Verdict of(Trace trace) {
        return switch (trace.outcome()) {
            case FORWARDED, PASSTHROUGH ->
                new Routed(
                        trace.routing().map(Routing::clusters).orElse(List.of()),
                        trace.outcome() == Outcome.PASSTHROUGH);
            case REDIRECT ->
                new Redirected(
                        trace.status(), trace.routing().map(Routing::location).orElse(""));
            case DIRECT_RESPONSE, FAULT_ABORT, CORS_PREFLIGHT, BAD_REQUEST, BLACKHOLE ->
                new Answered(trace.outcome(), trace.status());
            case DENIED -> new Denied(rule(trace));
            case UNAUTHENTICATED -> new Unauthenticated(trace.status());
            case NOT_FOUND -> new NoRoute();
            case NO_CLUSTER -> new NoHealthyEndpoint(false);
            case NO_ENDPOINTS -> new NoHealthyEndpoint(true);
            case CONNECTION_RESET, TLS_ERROR, CONNECTION_REFUSED, UNREACHABLE, REJECTED_BY_ENVOY ->
                new Broken(trace.outcome());
            case MIXED -> new Mixed(trace.deliveries());
            case UNKNOWN -> new Unknown(trace.missing());
        };
    }

    private static String rule(Trace trace) {
        String atClient = trace.routing().map(Routing::policy).orElse("");
        String rule = atClient.isEmpty() && !trace.deliveries().isEmpty()
                ? trace.deliveries().getFirst().policy()
                : atClient;
        return rule.equals("none") ? "" : rule;
    }
}
