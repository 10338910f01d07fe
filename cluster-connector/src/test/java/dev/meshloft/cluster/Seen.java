package dev.meshloft.cluster;

import dev.meshloft.core.resource.ResourceKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Collects what a watch tells and waits for states of it.
final class Seen implements Consumer<List<ClusterEvent>> {

    private static final long LIMIT_MILLIS = 20_000;

    private final List<ClusterEvent> events = new ArrayList<>();
    private final Map<ResourceKey, LiveObject> objects = new LinkedHashMap<>();

    @Override
    public synchronized void accept(List<ClusterEvent> batch) {
        for (ClusterEvent event : batch) {
            events.add(event);
            switch (event) {
                case ClusterEvent.Upserted(LiveObject object) -> objects.put(object.key(), object);
                case ClusterEvent.Removed(ResourceKey key) -> objects.remove(key);
                case ClusterEvent.ConnectionChanged c -> {}
                case ClusterEvent.Loading l -> {}
                case ClusterEvent.Loaded l -> {}
                case ClusterEvent.Unavailable u -> {}
                case ClusterEvent.AllLoaded a -> {}
            }
        }
        notifyAll();
    }

    synchronized List<ClusterEvent> events() {
        return List.copyOf(events);
    }

    synchronized Map<ResourceKey, LiveObject> objects() {
        return Map.copyOf(objects);
    }

    LiveObject object(ResourceKey key) {
        return Optional.ofNullable(objects().get(key)).orElseThrow();
    }

    <T extends ClusterEvent> List<T> of(Class<T> type) {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    Seen awaitLoaded() {
        return await(
                "everything loaded", s -> !s.of(ClusterEvent.AllLoaded.class).isEmpty());
    }

    Seen awaitState(Class<? extends ConnectionState> state) {
        return await(
                state.getSimpleName(),
                s -> s.of(ClusterEvent.ConnectionChanged.class).stream().anyMatch(c -> state.isInstance(c.state())));
    }

    synchronized Seen await(String what, Predicate<Seen> condition) {
        long end = System.nanoTime() + LIMIT_MILLIS * 1_000_000;
        try {
            while (!condition.test(this)) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("did not come: " + what + "; last events: "
                            + events.subList(Math.max(0, events.size() - 5), events.size()));
                }
                wait(left);
            }
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
        return this;
    }

    synchronized void forget() {
        events.clear();
    }
}
