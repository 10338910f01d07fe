package dev.meshloft.core.topology;

import dev.meshloft.core.index.RegistryPort;
import dev.meshloft.core.istio.Server;
import dev.meshloft.core.istio.ServerTls;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// Numbers as the graph writes them.
final class Words {

    private Words() {}

    /// `1 pod`, `3 pods`.
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /// `5 %`, `0.5 %`.
    static String percent(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() + " %";
    }

    /// `500 ms`, `2 s`, `1.5 s`, `2 min`.
    static String duration(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis % 60_000 == 0) {
            return millis / 60_000 + " min";
        }
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
    }

    /// `HTTP 9080`, with a count of further ports.
    static String ports(List<RegistryPort> ports) {
        if (ports.isEmpty()) {
            return "no ports";
        }
        RegistryPort first = ports.getFirst();
        String more = ports.size() > 1 ? " +" + (ports.size() - 1) : "";
        return first.protocol().word() + " " + first.number() + more;
    }

    /// `HTTPS 443`; servers that only redirect are left out where there are others.
    static String servers(List<Server> servers) {
        List<Server> shown = servers.stream()
                .filter(server -> !server.tls().map(ServerTls::httpsRedirect).orElse(false))
                .toList();
        List<String> words = (shown.isEmpty() ? servers : shown)
                .stream()
                        .filter(server -> server.port().isPresent())
                        .map(server -> server.protocol() + " " + server.port().getAsInt())
                        .distinct()
                        .toList();
        if (words.isEmpty()) {
            return "no servers";
        }
        return words.getFirst() + (words.size() > 1 ? " +" + (words.size() - 1) : "");
    }
}
