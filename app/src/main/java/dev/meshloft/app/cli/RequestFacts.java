package dev.meshloft.app.cli;

import dev.meshloft.core.traffic.Caller;
import dev.meshloft.core.traffic.Protocol;
import dev.meshloft.core.traffic.Request;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A request in the form in which requests files have it; what is usual is left out.
final class RequestFacts {

    private RequestFacts() {}

    static Map<String, Object> of(Request request) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("from", caller(request.caller()));
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("host", request.host());
        to.put("port", request.port());
        facts.put("to", to);
        if (request.protocol() != Protocol.HTTP) {
            facts.put("protocol", request.protocol().name().toLowerCase(Locale.ROOT));
        }
        if (request.isHttp()) {
            facts.put("method", request.method());
            facts.put("path", request.path());
        }
        if (!request.authority().equals(Request.usualAuthority(request.host(), request.port(), request.protocol()))) {
            facts.put("authority", request.authority());
        }
        if (!request.headers().isEmpty()) {
            facts.put("headers", request.headers());
        }
        return facts;
    }

    private static Object caller(Caller caller) {
        Map<String, Object> facts = new LinkedHashMap<>();
        switch (caller) {
            case Caller.Workload(String namespace, String name) -> {
                facts.put("namespace", namespace);
                facts.put("pod", name);
            }
            case Caller.ThroughGateway(String namespace, String name) -> facts.put("gateway", namespace + "/" + name);
            case Caller.Outside() -> {
                return "outside";
            }
        }
        return facts;
    }
}
