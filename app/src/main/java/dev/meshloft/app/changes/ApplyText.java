package dev.meshloft.app.changes;

import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.yaml.JsonText;

/// What is sent for an object: its values as JSON, with the namespace that the studio shows for it.
public final class ApplyText {

    private ApplyText() {}

    public static String of(Resource resource) {
        boolean named = resource.root().get("metadata").get("namespace").isPresent();
        if (named || resource.namespace().isEmpty()) {
            return JsonText.of(resource.root());
        }
        StringBuilder metadata = new StringBuilder("{\"namespace\":" + JsonText.quote(resource.namespace()));
        for (String key : resource.root().get("metadata").keys()) {
            metadata.append(',')
                    .append(JsonText.quote(key))
                    .append(':')
                    .append(JsonText.of(resource.root().get("metadata").get(key)));
        }
        metadata.append('}');
        StringBuilder out = new StringBuilder("{");
        for (String key : resource.root().keys()) {
            out.append(out.length() > 1 ? "," : "")
                    .append(JsonText.quote(key))
                    .append(':')
                    .append(
                            key.equals("metadata")
                                    ? metadata
                                    : JsonText.of(resource.root().get(key)));
        }
        return out.append('}').toString();
    }
}
