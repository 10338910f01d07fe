package dev.meshloft.cluster.api;

import java.util.Map;

/// Carries writing requests to an API server. Only `ClusterWriter` may call it (`OneWriterTest`).
@FunctionalInterface
public interface WriteTransport {

    /// @throws ApiException when no answer came
    ApiAnswer write(WriteRequest request) throws ApiException;

    /// @param method `PATCH` or `DELETE`
    record WriteRequest(String method, String path, Map<String, String> query, String contentType, String body) {
        public WriteRequest {
            query = Map.copyOf(query);
        }
    }
}
