package dev.meshloft.core.traffic;

import org.jspecify.annotations.Nullable;

/// Ends a simulation at the point where the answer becomes unknown. Never leaves the package: [Simulator] turns it into
/// a trace.
@SuppressWarnings("serial") // never written anywhere
final class NotModelled extends RuntimeException {

    private final transient Missing missing;

    NotModelled(String because, @Nullable Origin origin) {
        super(because, null, false, false);
        this.missing = new Missing(because, origin);
    }

    NotModelled(String because) {
        this(because, null);
    }

    Missing missing() {
        return missing;
    }
}
