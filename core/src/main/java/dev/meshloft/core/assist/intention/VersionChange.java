package dev.meshloft.core.assist.intention;

import dev.meshloft.core.assist.Intention;
import dev.meshloft.core.assist.MeshFile;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.schema.KindName;
import dev.meshloft.core.schema.SchemaCatalog;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Old API versions become the one that is stored today; the fields are the same.
record VersionChange(Caret caret) {

    private static final YamlPath API_VERSION = YamlPath.of("apiVersion");

    Stream<Intention> offers() {
        boolean atHead = caret.path().equals(API_VERSION) || caret.path().equals(YamlPath.of("kind"));
        Optional<TextEdit> own = atHead ? edit(caret.resource()) : Optional.empty();
        if (own.isEmpty()) {
            return Stream.empty();
        }
        MeshFile file = caret.names().current();
        List<TextEdit> all = new ArrayList<>();
        file.resources().forEach(resource -> edit(resource).ifPresent(all::add));
        Intention one = intention("Change apiVersion to " + own.get().replacement(), List.of(own.get()));
        return all.size() < 2
                ? Stream.of(one)
                : Stream.of(one, intention("Change all " + all.size() + " old API versions in this file", all));
    }

    private Intention intention(String title, List<TextEdit> edits) {
        return new Intention(
                title,
                Intention.Type.REWRITE,
                List.of(new FileEdit(caret.resource().file(), new TextChange(edits))));
    }

    private Optional<TextEdit> edit(Resource resource) {
        SchemaCatalog catalog = caret.names().knowledge().catalog();
        String version = resource.apiVersion().substring(resource.apiVersion().indexOf('/') + 1);
        return catalog.findName(resource.key().group(), resource.kind())
                .filter(name -> name.isOldVersion(version))
                .flatMap(name -> edit(resource, name));
    }

    private static Optional<TextEdit> edit(Resource resource, KindName name) {
        boolean plain = resource.root().at(API_VERSION).node() instanceof YamlScalar scalar
                && scalar.style() == YamlScalar.Style.PLAIN;
        TextRange range = resource.at(API_VERSION).range();
        return plain ? Optional.of(TextEdit.replace(range, name.preferredApiVersion())) : Optional.empty();
    }
}
