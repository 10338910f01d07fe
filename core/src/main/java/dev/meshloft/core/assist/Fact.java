package dev.meshloft.core.assist;

import dev.meshloft.core.resource.SourceRef;
import java.util.Optional;

/// One line of an explanation: *Ports* 9080 http.
///
/// @param at where the value leads when it is clicked
public record Fact(String label, String value, Optional<SourceRef> at) {

    public static Fact of(String label, String value) {
        return new Fact(label, value, Optional.empty());
    }

    public static Fact linked(String label, String value, SourceRef at) {
        return new Fact(label, value, Optional.of(at));
    }
}
