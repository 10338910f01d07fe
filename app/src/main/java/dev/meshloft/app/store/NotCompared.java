package dev.meshloft.app.store;

import dev.meshloft.core.resource.ResourceKey;

/// An object of the files of which it is not known whether the cluster has it, and what the cluster has.
///
/// @param reason such as *this user may not read Gateway*
public record NotCompared(ResourceKey key, String reason) {

    @Override
    public String toString() {
        return key + " (" + reason + ")";
    }
}
