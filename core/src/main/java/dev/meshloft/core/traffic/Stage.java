package dev.meshloft.core.traffic;

import java.util.Locale;

/// The stations of a request, in the order Istio takes them.
public enum Stage {
    NAME,
    LISTENER,
    ROUTE,
    DESTINATION,
    TRANSPORT,
    INBOUND,
    AUTHENTICATION,
    AUTHORIZATION,
    APPLICATION,
    TELEMETRY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
