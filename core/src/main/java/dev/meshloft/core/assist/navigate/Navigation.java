package dev.meshloft.core.assist.navigate;

import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.MeshFile;
import dev.meshloft.core.assist.Reference;
import dev.meshloft.core.assist.Target;
import dev.meshloft.core.index.NameUse;
import dev.meshloft.core.index.NamedThing;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.SourceText;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlAlias;
import dev.meshloft.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a name is defined, and where it is used.
public final class Navigation {

    private final Names names;
    private final Map<FileId, SourceText> texts = new HashMap<>();

    public Navigation(Names names) {
        this.names = names;
    }

    public List<Target> definitions(int offset) {
        Optional<Target> anchor = anchor(offset);
        if (anchor.isPresent()) {
            return List.of(anchor.get());
        }
        return names.at(offset).map(this::definitions).orElse(List.of());
    }

    private List<Target> definitions(NameUse use) {
        if (use.thing() instanceof NamedThing.SecretOf(String name)) {
            return names.secrets(name).stream()
                    .map(secret -> new Target(ItemKind.SECRET, in(secret), secret.whole()))
                    .toList();
        }
        List<Target> targets = names.definitions(use).stream()
                .map(definition -> new Target(ThingWords.kind(use.thing()), words(definition), definition.at()))
                .distinct()
                .toList();
        return targets.isEmpty() ? workloadsOf(use) : targets;
    }

    /// A service account that no object stands for is known by the workloads that run under it.
    private List<Target> workloadsOf(NameUse use) {
        return names.uses(use).stream()
                .filter(each -> each.naming() == dev.meshloft.core.index.Naming.ACCOUNT)
                .filter(each -> !each.equals(use))
                .map(each -> new Target(ItemKind.WORKLOAD, in(each.resource()), each.at()))
                .toList();
    }

    private static String words(NameUse definition) {
        return switch (definition.naming()) {
            case OWN_SUBSET -> "subset " + definition.written() + " in " + in(definition.resource());
            case OWN_PORT -> "port " + definition.written() + " of " + in(definition.resource());
            case OWN_LABEL -> "label of " + in(definition.resource());
            default -> in(definition.resource());
        };
    }

    /// *Service ratings in storefront*.
    static String in(Resource resource) {
        return resource.kind() + " " + resource.name()
                + (resource.namespace().isEmpty() ? "" : " in " + resource.namespace());
    }

    private Optional<Target> anchor(int offset) {
        return Element.at(names.current(), offset)
                .filter(element -> element.node() instanceof YamlAlias)
                .flatMap(element -> {
                    YamlNode target = element.document().resolve(element.node());
                    return target == null
                            ? Optional.empty()
                            : Optional.of(new Target(
                                    ItemKind.ANCHOR,
                                    "anchor " + ((YamlAlias) element.node()).name(),
                                    new SourceRef(
                                            names.current().id(),
                                            documentOf(element),
                                            element.inDocument(),
                                            firstLine(target.range().shift(element.start())))));
                });
    }

    private int documentOf(Element element) {
        List<dev.meshloft.core.yaml.YamlStream.Piece> pieces =
                names.current().stream().pieces();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).start() == element.start()) {
                return i;
            }
        }
        return 0;
    }

    private TextRange firstLine(TextRange range) {
        String text = names.current().text();
        int end = range.start();
        while (end < range.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return new TextRange(range.start(), end);
    }

    /// Definitions first, then by file and place.
    public List<Reference> references(int offset) {
        return names.at(offset)
                .map(subject -> names.uses(subject).stream()
                        .sorted(Comparator.comparing((NameUse use) -> !use.isDefinition())
                                .thenComparing(use -> use.at().file())
                                .thenComparingInt(use -> use.at().range().start()))
                        .flatMap(use -> reference(use).stream())
                        .toList())
                .map(Navigation::distinctPlaces)
                .orElse(List.of());
    }

    private static List<Reference> distinctPlaces(List<Reference> references) {
        Map<Object, Reference> byPlace = new LinkedHashMap<>();
        references.forEach(
                each -> byPlace.putIfAbsent(List.of(each.at().file(), each.at().range()), each));
        return new ArrayList<>(byPlace.values());
    }

    private Optional<Reference> reference(NameUse use) {
        SourceRef at = use.at();
        return names.file(at.file()).map(file -> {
            SourceText text = text(file);
            int number = text.position(at.range().start()).line();
            TextRange line = text.line(number);
            String shown = line.in(text.text());
            int blanks = shown.length() - shown.stripLeading().length();
            int start = at.range().start() - line.start() - blanks;
            int end = Math.min(start + at.range().length(), shown.strip().length());
            return new Reference(
                    at,
                    use.isDefinition(),
                    use.resource().key().toString(),
                    number,
                    shown.strip(),
                    new TextRange(Math.max(0, start), Math.max(0, end)));
        });
    }

    private SourceText text(MeshFile file) {
        return texts.computeIfAbsent(file.id(), _ -> SourceText.of(file.text()));
    }
}
