package dev.meshloft.cluster.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Carries reading requests to an API server. Safe on any thread; every call waits.
public interface ReadTransport extends AutoCloseable {

    /// `GET path?query`.
    ///
    /// @throws ApiException when no answer came
    ApiAnswer get(String path, Map<String, String> query) throws ApiException;

    /// `GET path?query` of a watch.
    ///
    /// @throws ApiException when no answer came
    WatchStream watch(String path, Map<String, String> query) throws ApiException;

    /// What failed before may be tried again at once.
    default void retryNow() {}

    @Override
    void close();

    /// The lines of a watch.
    interface WatchStream extends AutoCloseable {

        /// The answer when the watch was refused, otherwise null.
        @Nullable
        ApiAnswer refusal();

        /// Waits for the next event.
        ///
        /// @return null at the regular end
        /// @throws ApiException when the connection broke
        @Nullable
        JsonNode next() throws ApiException;

        /// Ends it from any thread; a waiting [#next] returns or throws soon.
        @Override
        void close();
    }
}
