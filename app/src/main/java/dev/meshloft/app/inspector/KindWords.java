package dev.meshloft.app.inspector;

/// What a button says that opens an object.
final class KindWords {

    private KindWords() {}

    static String of(String kind) {
        return switch (kind) {
            case "VirtualService", "HTTPRoute", "GRPCRoute" -> "routes";
            case "DestinationRule" -> "traffic policy";
            case "AuthorizationPolicy" -> "rules";
            default -> kind;
        };
    }
}
