package dev.meshloft.core.traffic;

import java.util.stream.Collectors;

/// Routing facts as people read them.
final class RouteWords {

    private RouteWords() {}

    static void destination(Steps steps, RoutingBuilder out) {
        boolean failed = out.outcome == Outcome.NO_CLUSTER || out.outcome == Outcome.NO_ENDPOINTS;
        steps.at(Stage.DESTINATION)
                .done(
                        out.outcome == Outcome.FORWARDED
                                ? Step.Verdict.PASSED
                                : failed ? Step.Verdict.FAILED : Step.Verdict.DECIDED,
                        switch (out.outcome) {
                            case REDIRECT -> "redirected to " + out.location;
                            case DIRECT_RESPONSE -> "answered with " + out.status;
                            case FAULT_ABORT -> "aborted with " + out.status + " by an injected fault";
                            default -> legs(out);
                        },
                        out.origin);
    }

    private static String legs(RoutingBuilder out) {
        return out.legs.stream()
                .map(leg -> percent(leg.share()) + " to " + name(leg.cluster())
                        + (!leg.cluster().exists()
                                ? ", which does not exist"
                                : leg.cluster().isEmpty() ? ", which has no endpoint" : ""))
                .collect(Collectors.joining("; "));
    }

    static String name(Cluster cluster) {
        return cluster.host() + ":" + cluster.port() + (cluster.subset().isEmpty() ? "" : " " + cluster.subset());
    }

    static String percent(double share) {
        return share == Math.rint(share) ? (long) share + " %" : Math.round(share * 10) / 10.0 + " %";
    }
}
