package dev.meshloft.core.schema;

import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A path that is cheap to grow while walking; made a [YamlPath] only for findings.
record Place(@Nullable Place parent, YamlPath.@Nullable Step step) {

    static final Place ROOT = new Place(null, null);

    Place key(String name) {
        return new Place(this, new YamlPath.Key(name));
    }

    Place index(int position) {
        return new Place(this, new YamlPath.Index(position));
    }

    YamlPath path() {
        Deque<YamlPath.Step> steps = new ArrayDeque<>();
        for (Place at = this; at != null; at = at.parent) {
            if (at.step != null) {
                steps.push(at.step);
            }
        }
        return new YamlPath(List.copyOf(steps));
    }
}
