package dev.meshloft.cluster;

/// A running watch; closing it ends the callbacks soon after. Closing twice does no harm.
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
