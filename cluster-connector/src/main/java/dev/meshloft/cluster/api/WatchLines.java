package dev.meshloft.cluster.api;

import dev.meshloft.cluster.api.ReadTransport.WatchStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The body of a watch, one JSON object a line. A slow reader slows the server, not the memory.
final class WatchLines implements WatchStream {

    private final String server;
    private final InputStream body;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[32 << 10];
    private int from;
    private int to;
    private @Nullable ApiAnswer refusal;
    private volatile boolean closed;

    private WatchLines(String server, InputStream body) {
        this.server = server;
        this.body = body;
    }

    /// @throws ApiException when the connection breaks while a refusal is read
    static WatchLines of(String server, int status, InputStream body) throws ApiException {
        WatchLines lines = new WatchLines(server, body);
        if (status != 200) {
            lines.refusal = new ApiAnswer(status, Json.parse(lines.rest()), List.of());
        }
        return lines;
    }

    @Override
    public @Nullable ApiAnswer refusal() {
        return refusal;
    }

    @Override
    public @Nullable JsonNode next() throws ApiException {
        try {
            while (from < to || fill()) {
                int end = from;
                while (end < to && buffer[end] != '\n') {
                    end++;
                }
                line.write(buffer, from, end - from);
                from = end + 1;
                if (end < to) {
                    JsonNode event = Json.parse(line.toByteArray());
                    line.reset();
                    return event;
                }
            }
            return null;
        } catch (IOException broken) {
            if (closed) {
                return null;
            }
            throw ConnectionProblems.failure(server, broken);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            body.close();
        } catch (IOException gone) {
            // It ends either way.
        }
    }

    private boolean fill() throws IOException {
        from = 0;
        to = body.read(buffer);
        return to > 0;
    }

    private byte[] rest() throws ApiException {
        try (body) {
            return body.readAllBytes();
        } catch (IOException broken) {
            throw ConnectionProblems.failure(server, broken);
        }
    }
}
