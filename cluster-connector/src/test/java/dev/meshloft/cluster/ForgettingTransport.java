package dev.meshloft.cluster;

import dev.meshloft.cluster.api.ApiAnswer;
import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.ApiTransport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/// Breaks open watches on request and asks for the next ones with a version that a real server has long forgotten: the
/// server then says 410 by itself.
final class ForgettingTransport implements ApiTransport {

    private final ApiTransport inner;
    private final List<WatchStream> open = new CopyOnWriteArrayList<>();
    private final AtomicBoolean forgotten = new AtomicBoolean();

    ForgettingTransport(ApiTransport inner) {
        this.inner = inner;
    }

    void forget() {
        forgotten.set(true);
        open.forEach(WatchStream::close);
        open.clear();
    }

    @Override
    public ApiAnswer get(String path, Map<String, String> query) throws ApiException {
        return inner.get(path, query);
    }

    @Override
    public WatchStream watch(String path, Map<String, String> query) throws ApiException {
        Map<String, String> changed = new LinkedHashMap<>(query);
        if (forgotten.getAndSet(false)) {
            changed.put("resourceVersion", "1");
        }
        WatchStream stream = inner.watch(path, changed);
        open.add(stream);
        if (forgotten.get()) { // asked for while this one was being opened
            stream.close();
        }
        return stream;
    }

    @Override
    public ApiAnswer write(WriteRequest request) throws ApiException {
        return inner.write(request);
    }

    @Override
    public void close() {
        inner.close();
    }
}
