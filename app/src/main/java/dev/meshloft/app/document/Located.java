package dev.meshloft.app.document;

import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.yaml.YamlPath;
import java.util.Optional;

/// What stands at a place of a file.
final class Located {

    private Located() {}

    /// The object there, or the nearest one before.
    static Optional<Resource> resourceAt(OpenFile open, int offset) {
        Resource found = null;
        for (Resource resource : open.resources()) {
            boolean starts = resource.offset() <= offset;
            boolean item = resource.base().isRoot()
                    || (resource.root().node() != null
                            && resource.root().range().shift(resource.offset()).start() <= offset);
            if (found == null || (starts && item)) {
                found = resource;
            }
        }
        return Optional.ofNullable(found);
    }

    /// Whether the place is in a broken document in which no object can be recognised, so that the one found is of
    /// another document.
    static boolean isUnreadableAt(OpenFile open, int offset, Resource found) {
        return open.stream()
                .findAt(offset)
                .filter(piece -> piece.document().isBroken() && piece.start() != found.offset())
                .isPresent();
    }

    /// The field there, as a path of this object; the object itself when the place is elsewhere.
    static YamlPath fieldAt(OpenFile open, Resource resource, int offset) {
        return open.stream()
                .findAt(offset)
                .map(piece -> piece.document().pathAt(offset - piece.start()))
                .map(path -> relative(resource, path))
                .orElse(YamlPath.ROOT);
    }

    private static YamlPath relative(Resource resource, YamlPath path) {
        int base = resource.base().steps().size();
        return path.startsWith(resource.base())
                ? new YamlPath(path.steps().subList(base, path.steps().size()))
                : YamlPath.ROOT;
    }
}
