package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Map;

/// Header edits on the way there and back.
public record HeaderOperations(Edits request, Edits response, YamlPath at) {

    /// Values by header name, in the written order.
    public record Edits(Map<String, String> set, Map<String, String> add, List<String> remove, YamlPath at) {

        static Edits read(YamlValue value) {
            return new Edits(
                    Fields.map(value.get("set")),
                    Fields.map(value.get("add")),
                    Fields.texts(value.get("remove")),
                    value.path());
        }
    }

    static HeaderOperations read(YamlValue value) {
        return new HeaderOperations(Edits.read(value.get("request")), Edits.read(value.get("response")), value.path());
    }
}
