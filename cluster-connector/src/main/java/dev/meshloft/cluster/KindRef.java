package dev.meshloft.cluster;

/// A kind of object without its version.
///
/// @param group empty for the core group
public record KindRef(String group, String kind) {

    @Override
    public String toString() {
        return group.isEmpty() ? kind : kind.isEmpty() ? group : kind + "." + group;
    }
}
