package dev.meshloft.core.index;

import dev.meshloft.core.kube.Service;
import java.util.Locale;
import java.util.Set;

/// What a port speaks, as Istio decides it (`pkg/config/protocol`).
public enum Protocol {
    HTTP,
    HTTP2,
    HTTP_PROXY,
    GRPC,
    GRPC_WEB,
    HTTPS,
    TLS,
    TCP,
    UDP,
    MONGO,
    REDIS,
    MYSQL,
    /// Not declared: Istio looks at the first bytes.
    AUTO;

    private static final Set<Integer> KNOWN_TCP = Set.of(25, 53, 3306, 27017);

    public boolean isHttp() {
        return this == HTTP || this == HTTP2 || this == HTTP_PROXY || this == GRPC || this == GRPC_WEB;
    }

    public boolean isTls() {
        return this == HTTPS || this == TLS;
    }

    /// Neither HTTP nor TLS nor sniffed.
    public boolean isTcp() {
        return this == TCP || this == MONGO || this == REDIS || this == MYSQL;
    }

    /// As people read it: `HTTP`, `gRPC`, `auto`.
    public String word() {
        return switch (this) {
            case HTTP, HTTP2, HTTPS, TLS, TCP, UDP -> name();
            case HTTP_PROXY -> "HTTP proxy";
            case GRPC -> "gRPC";
            case GRPC_WEB -> "gRPC-Web";
            case MONGO -> "MongoDB";
            case REDIS -> "Redis";
            case MYSQL -> "MySQL";
            case AUTO -> "auto";
        };
    }

    /// A protocol by its name in any case; everything unknown is [#AUTO].
    public static Protocol parse(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "http" -> HTTP;
            case "http2" -> HTTP2;
            case "http_proxy" -> HTTP_PROXY;
            case "grpc" -> GRPC;
            case "grpc-web" -> GRPC_WEB;
            case "https" -> HTTPS;
            case "tls" -> TLS;
            case "tcp" -> TCP;
            case "udp" -> UDP;
            case "mongo" -> MONGO;
            case "redis" -> REDIS;
            case "mysql" -> MYSQL;
            default -> AUTO;
        };
    }

    /// The protocol of a Kubernetes service port: `appProtocol`, else the name's first word, else some well-known ports
    /// (`ConvertProtocol` in `pkg/config/kube/conversion.go`).
    public static Protocol ofServicePort(Service.ServicePort port) {
        if (port.protocol().equals("UDP")) {
            return UDP;
        }
        String name = port.appProtocol().isEmpty() ? port.name() : port.appProtocol();
        Protocol named = port.appProtocol().startsWith("kubernetes.io/") ? ofKubernetes(name) : ofName(name);
        boolean known =
                port.port().isPresent() && KNOWN_TCP.contains(port.port().getAsInt());
        return named == AUTO && known ? TCP : named;
    }

    private static Protocol ofKubernetes(String name) {
        return switch (name) {
            case "kubernetes.io/h2c" -> HTTP2;
            case "kubernetes.io/ws" -> HTTP;
            case "kubernetes.io/wss" -> HTTPS;
            default -> AUTO;
        };
    }

    private static Protocol ofName(String name) {
        if (name.toLowerCase(Locale.ROOT).startsWith("grpc-web")) {
            return GRPC_WEB;
        }
        int dash = name.indexOf('-');
        return parse(dash < 0 ? name : name.substring(0, dash));
    }
}
