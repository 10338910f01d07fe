package dev.meshloft.app.store;

import dev.meshloft.cluster.ClusterFacts;
import dev.meshloft.cluster.ConnectionState;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// What the connection means for what a view shows, in words for people.
///
/// @param kind decides icon and colour
/// @param head what is the case
/// @param words why, and what to do
public record ClusterWords(Kind kind, String head, String words) {

    /// How grave it is, with its icon and the name of its colour.
    public enum Kind {
        /// It is on its way.
        WAITING("clock", "unknown"),
        /// Part of it can not be seen.
        PARTLY("unk", "unknown"),
        /// What is shown is old.
        STALE("warn-t", "warning"),
        /// There is nothing from the cluster.
        FAILED("err-c", "error");

        private final String icon;
        private final String style;

        Kind(String icon, String style) {
            this.icon = icon;
            this.style = style;
        }

        public String icon() {
            return icon;
        }

        public String style() {
            return style;
        }
    }

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    /// Empty when there is no cluster, or all of it is seen as it is now.
    public static Optional<ClusterWords> of(ClusterStatus status) {
        ClusterFacts facts = status.facts();
        if (facts == null) {
            return Optional.empty();
        }
        String name = facts.simulated() ? "the playground" : facts.context();
        return switch (status.connection()) {
            case ConnectionState.Idle _, ConnectionState.Connecting _ ->
                Optional.of(new ClusterWords(Kind.WAITING, "Connecting to " + name + "…", ""));
            case ConnectionState.Connected _ -> connected(status, name);
            case ConnectionState.Stale(var since, var why) ->
                Optional.of(new ClusterWords(
                        Kind.STALE,
                        "Stale since " + CLOCK.format(since),
                        why.message() + " It is tried again. " + why.next()));
            case ConnectionState.Failed(var why) ->
                Optional.of(
                        new ClusterWords(Kind.FAILED, name + " is not connected", why.message() + " " + why.next()));
        };
    }

    private static Optional<ClusterWords> connected(ClusterStatus status, String name) {
        if (!status.loaded()) {
            String words = status.progress().isEmpty() ? "Reading " + name + "…" : status.progress();
            return Optional.of(new ClusterWords(Kind.WAITING, words, ""));
        }
        return status.gaps().isEmpty()
                ? Optional.empty()
                : Optional.of(new ClusterWords(
                        Kind.PARTLY, "Not all of " + name + " is seen", String.join(" ", status.gaps())));
    }
}
