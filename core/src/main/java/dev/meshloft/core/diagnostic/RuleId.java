package dev.meshloft.core.diagnostic;

import java.util.List;

/// The stable name of a rule, such as `destination-host-not-found`, with what other tools call the same finding.
///
/// @param codes `IST…` of `istioctl analyze` and `KIA…` of Kiali; may be empty
public record RuleId(String id, Layer layer, List<String> codes) {

    public RuleId {
        codes = List.copyOf(codes);
    }

    public static RuleId of(String id, Layer layer, String... codes) {
        return new RuleId(id, layer, List.of(codes));
    }

    @Override
    public String toString() {
        return id;
    }
}
