package dev.meshloft.app.explorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A new object of a kind, as short as it is useful.
public enum Template {
    VIRTUAL_SERVICE("VirtualService"),
    DESTINATION_RULE("DestinationRule"),
    GATEWAY("Gateway"),
    SERVICE_ENTRY("ServiceEntry"),
    SIDECAR("Sidecar"),
    AUTHORIZATION_POLICY("AuthorizationPolicy"),
    PEER_AUTHENTICATION("PeerAuthentication"),
    REQUEST_AUTHENTICATION("RequestAuthentication"),
    TELEMETRY("Telemetry"),
    SERVICE("Service");

    private final String kind;

    Template(String kind) {
        this.kind = kind;
    }

    public String kind() {
        return kind;
    }

    /// `virtual-service`: the name of its file.
    public String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// The object's text.
    ///
    /// @param name of the object, and of the service it is about
    public String text(String name, String namespace) {
        return read().replace("${name}", name).replace("${namespace}", namespace);
    }

    private String read() {
        String path = "templates/" + fileName() + ".yaml";
        try (InputStream in = Template.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
