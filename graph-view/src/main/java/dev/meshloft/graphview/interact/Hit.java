package dev.meshloft.graphview.interact;

/// What lies under the pointer.
public record Hit(Kind kind, String id) {

    public static final Hit NOTHING = new Hit(Kind.NOTHING, "");

    /// The parts that react differently.
    public enum Kind {
        NOTHING,
        NODE,
        EDGE,
        /// The label of an edge that carries a weight.
        WEIGHT,
        GROUP,
        /// The chevron that folds a group.
        FOLD
    }

    public boolean isNothing() {
        return kind == Kind.NOTHING;
    }
}
