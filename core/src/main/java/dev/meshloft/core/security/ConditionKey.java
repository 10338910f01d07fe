package dev.meshloft.core.security;

import java.util.ArrayList;
import java.util.List;

/// The keys of `when` (`pilot/pkg/security/authz/model/model.go`).
enum ConditionKey {
    SOURCE_IP("source.ip", false),
    REMOTE_IP("remote.ip", false),
    SOURCE_NAMESPACE("source.namespace", false),
    SOURCE_PRINCIPAL("source.principal", false),
    SOURCE_SERVICE_ACCOUNT("source.serviceAccount", false),
    SOURCE_TRUST_DOMAIN("source.trustDomain", false),
    DESTINATION_IP("destination.ip", false),
    DESTINATION_PORT("destination.port", false),
    CONNECTION_SNI("connection.sni", false),
    REQUEST_PRINCIPAL("request.auth.principal", true),
    REQUEST_AUDIENCES("request.auth.audiences", true),
    REQUEST_PRESENTER("request.auth.presenter", true),
    REQUEST_CLAIM("request.auth.claims[", true),
    REQUEST_HEADER("request.headers[", true),
    ENVOY_FILTER("experimental.envoy.filters.", false),
    OTHER("", false);

    private final String text;
    private final boolean http;

    ConditionKey(String text, boolean http) {
        this.text = text;
        this.http = http;
    }

    static ConditionKey of(String key) {
        for (ConditionKey each : values()) {
            boolean open = each.text.endsWith("[") || each.text.endsWith("filters.");
            if (open ? key.startsWith(each.text) : key.equals(each.text)) {
                return each;
            }
        }
        return OTHER;
    }

    boolean isHttp() {
        return http;
    }

    /// What stands in the brackets: `request.auth.claims[org][team]` gives `org`, `team`.
    static List<String> names(String key) {
        List<String> names = new ArrayList<>();
        int open = key.indexOf('[');
        while (open >= 0) {
            int close = key.indexOf(']', open);
            if (close < 0) {
                break;
            }
            names.add(key.substring(open + 1, close));
            open = key.indexOf('[', close);
        }
        return names.isEmpty() ? List.of("") : names;
    }
}
