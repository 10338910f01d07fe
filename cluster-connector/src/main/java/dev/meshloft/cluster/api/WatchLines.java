package dev.meshloft.cluster.api;

import dev.meshloft.cluster.api.ReadTransport.WatchStream;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The body of a watch, one JSON object a line. Made before the answer, because the client hands over the body's pieces
/// to
/// a consumer; asks for the next piece only when a reader waits, so a slow reader slows the server.
final class WatchLines implements WatchStream, AsyncBody.Consumer<List<ByteBuffer>> {

    private sealed interface Piece {
        record Bytes(ByteBuffer bytes) implements Piece {}

        record End(@Nullable Throwable failure) implements Piece {}
    }

    private final String server;
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final Deque<byte[]> lines = new ArrayDeque<>();
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
    private @Nullable AsyncBody body;
    private @Nullable ApiAnswer refusal;

    WatchLines(String server) {
        this.server = server;
    }

    /// To be called once, with the answer that this consumer was given for.
    ///
    /// @throws ApiException when the connection breaks while a refusal is read
    WatchLines opened(HttpResponse<AsyncBody> response) throws ApiException {
        AsyncBody opened = response.body();
        body = opened;
        var _ = opened.done().whenComplete((nothing, failure) -> pieces.add(new Piece.End(failure)));
        if (!response.isSuccessful()) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] line;
            while ((line = nextLine()) != null) {
                all.writeBytes(line);
            }
            all.writeBytes(partial.toByteArray());
            refusal = new ApiAnswer(response.code(), Json.parse(all.toByteArray()), List.of());
        }
        return this;
    }

    @Override
    public void consume(List<ByteBuffer> value, AsyncBody from) {
        for (ByteBuffer buffer : value) {
            // The buffer is the client's to use again.
            ByteBuffer copy = ByteBuffer.allocate(buffer.remaining());
            pieces.add(new Piece.Bytes(copy.put(buffer).flip()));
        }
    }

    @Override
    public @Nullable ApiAnswer refusal() {
        return refusal;
    }

    @Override
    public @Nullable JsonNode next() throws ApiException {
        byte[] line = nextLine();
        return line == null ? null : Json.parse(line);
    }

    @Override
    public void close() {
        pieces.add(new Piece.End(null));
        AsyncBody opened = body;
        if (opened != null) {
            opened.cancel();
        }
    }

    private byte @Nullable [] nextLine() throws ApiException {
        while (lines.isEmpty()) {
            switch (nextPiece()) {
                case Piece.Bytes(ByteBuffer bytes) -> split(bytes);
                case Piece.End(Throwable failure) -> {
                    if (failure == null) {
                        return null;
                    }
                    throw ConnectionProblems.failure(server, failure);
                }
            }
        }
        return lines.removeFirst();
    }

    private Piece nextPiece() {
        try {
            AsyncBody opened = body;
            if (pieces.isEmpty() && opened != null) {
                opened.consume();
            }
            return pieces.take();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Piece.End(null);
        }
    }

    private void split(ByteBuffer piece) {
        byte[] bytes = new byte[piece.remaining()];
        piece.get(bytes);
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                partial.write(bytes, start, i - start);
                lines.add(partial.toByteArray());
                partial.reset();
                start = i + 1;
            }
        }
        partial.write(bytes, start, bytes.length - start);
    }
}
