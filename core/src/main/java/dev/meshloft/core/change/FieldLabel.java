package dev.meshloft.core.change;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;

/// A field's path as people read it: items of lists by their name, `spec.http[reads].timeout`, or counted from 1.
public final class FieldLabel {

    static final List<String> NAMES =
            List.of("name", "metadata.name", "destination.subset", "destination.host", "port.name", "issuer", "key");

    private FieldLabel() {}

    /// @param root what the path starts at
    public static String of(YamlValue root, YamlPath path) {
        StringBuilder label = new StringBuilder();
        YamlValue at = root;
        for (YamlPath.Step step : path.steps()) {
            at = switch (step) {
                case YamlPath.Key(String name) -> at.get(name);
                case YamlPath.Index(int position) -> at.get(position);
            };
            label.append(
                    switch (step) {
                        case YamlPath.Key(String name) -> key(name, label.isEmpty());
                        case YamlPath.Index(int position) -> "[" + item(at, position) + "]";
                    });
        }
        return label.toString();
    }

    static String key(String name, boolean first) {
        String step = YamlPath.of(name).toString();
        return first || step.startsWith("[") ? step : "." + step;
    }

    private static String item(YamlValue item, int position) {
        for (String field : NAMES) {
            String text = Contents.VALUE.text(item, field);
            if (text != null && !text.isEmpty()) {
                return text;
            }
        }
        return Integer.toString(position + 1);
    }
}
