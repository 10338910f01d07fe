package dev.meshloft.cluster.api;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// How a server is reached, and as whom. Holds secrets, so its text form says nothing.
///
/// @param server the address; requests go below its path
/// @param tls empty for plain HTTP
/// @param serverName the name to ask for in the handshake (`tls-server-name`), empty for the server's own
/// @param headers sent with every request; a name may occur several times
/// @param proxy empty when there is none on the way
/// @param parts what proves who we are, in words
public record Login(
        URI server,
        Optional<SSLContext> tls,
        String serverName,
        List<Header> headers,
        Optional<InetSocketAddress> proxy,
        List<Part> parts) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    public Login {
        headers = List.copyOf(headers);
        parts = List.copyOf(parts);
    }

    public record Header(String name, String value) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// @param what for example *its client certificate*
    /// @param ends when it is not accepted any more, as far as it says
    /// @param renewable whether logging in again may bring another
    public record Part(String what, Optional<Instant> ends, boolean renewable) {

        boolean hasEnded(Instant now) {
            return ends.filter(end -> end.isBefore(now)).isPresent();
        }
    }

    /// Whether a new login is needed, and may help.
    boolean isOver(Instant now) {
        return parts.stream().anyMatch(part -> part.renewable() && part.hasEnded(now));
    }

    /// What may be the reason when the server does not accept it, as the rest of a sentence; may be empty.
    String whyRefused(Instant now) {
        return parts.stream()
                .filter(part -> part.hasEnded(now))
                .flatMap(part -> part.ends().stream().map(end -> ": " + part.what() + " ended on " + TIME.format(end)))
                .findFirst()
                .orElse(parts.isEmpty() ? ": it names no user with a token, a certificate or a login command" : "");
    }

    @Override
    public String toString() {
        return "login at " + server;
    }
}
