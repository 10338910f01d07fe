package dev.meshloft.core.assist.intention;

import dev.meshloft.core.assist.Intention;
import dev.meshloft.core.assist.MeshFile;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlEdit;
import dev.meshloft.core.yaml.YamlEdits;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What a route does becomes a VirtualService of its own, and the route hands over to it; its conditions stay. The text
/// is moved with its comments.
///
/// Source: `mergeVirtualServicesIfNeeded` in `pilot/pkg/model/virtualservice.go`: a delegate has no hosts and no
/// gateways, and beside `delegate` a route has neither `route`, `redirect` nor `directResponse`.
record ExtractDelegate(Caret caret) {

    private static final Set<String> STAYS = Set.of("name", "match");

    Optional<Intention> offer() {
        Resource service = caret.resource();
        Optional<YamlPath> route = caret.item("spec.http");
        boolean possible = service.kind().equals("VirtualService")
                && !service.spec().get("hosts").items().isEmpty()
                && !caret.names().current().id().isMarkdown();
        return route.filter(_ -> possible).flatMap(this::extract);
    }

    private Optional<Intention> extract(YamlPath route) {
        YamlValue item = caret.resource().root().at(route);
        List<String> moved =
                item.keys().stream().filter(key -> !STAYS.contains(key)).toList();
        boolean flow = item.node() instanceof YamlMapping mapping && mapping.flow();
        if (moved.isEmpty() || moved.contains("delegate") || flow || isAliased(item)) {
            return Optional.empty();
        }
        String name = name(item, route);
        Optional<String> document = delegate(item, name);
        Optional<TextChange> rest =
                YamlEdit.all(caret.resource().yaml(), steps(route, moved, name)).findChange();
        return document.flatMap(text -> rest.map(change -> intention(name, text, change)));
    }

    private Intention intention(String name, String text, TextChange change) {
        Resource service = caret.resource();
        List<dev.meshloft.core.text.TextEdit> edits =
                new ArrayList<>(change.shift(service.offset()).edits());
        edits.addAll(NewDocument.behind(service, text).edits());
        return new Intention(
                "Move this route to a delegate, VirtualService " + name,
                Intention.Type.REWRITE,
                List.of(new FileEdit(service.file(), new TextChange(edits))));
    }

    private List<Function<YamlDocument, YamlEdit>> steps(YamlPath route, List<String> moved, String name) {
        YamlPath path = caret.resource().base().append(route);
        List<Function<YamlDocument, YamlEdit>> steps = new ArrayList<>();
        steps.add(document -> YamlEdits.set(document, path.key("delegate").key("name"), YamlContent.of(name)));
        moved.forEach(key -> steps.add(document -> YamlEdits.remove(document, path.key(key))));
        return steps;
    }

    private static boolean isAliased(YamlValue item) {
        YamlNode node = item.node();
        return node == null || node.range().in(item.document().text()).matches("(?s).*[&*][A-Za-z].*");
    }

    /// The service's name and the route's, or its number; one that is still free.
    private String name(YamlValue item, YamlPath route) {
        int position = route.last() instanceof YamlPath.Index(int at) ? at : 0;
        String wanted = caret.resource().name() + "-"
                + item.get("name").stringOr("route-" + (position + 1)).replaceAll("[^a-z0-9-]", "-");
        String free = wanted;
        for (int i = 2; isTaken(free); i++) {
            free = wanted + "-" + i;
        }
        return free;
    }

    private boolean isTaken(String name) {
        MeshFile file = caret.names().current();
        String namespace = caret.resource().namespace();
        return caret.names()
                        .knowledge()
                        .mesh()
                        .resources()
                        .find(Kinds.VIRTUAL_SERVICE, namespace, name)
                        .isPresent()
                || file.resources().stream()
                        .anyMatch(each -> each.kind().equals("VirtualService")
                                && each.name().equals(name)
                                && each.namespace().equals(namespace));
    }

    /// The item's own lines below a head, without its conditions.
    private Optional<String> delegate(YamlValue item, String name) {
        Resource service = caret.resource();
        String text = service.yaml().text();
        int start = item.range().start();
        int line = start;
        while (line > 0 && text.charAt(line - 1) != '\n' && text.charAt(line - 1) != '\r') {
            line--;
        }
        String indent = " ".repeat(start - line);
        StringBuilder lines = new StringBuilder();
        lines.append("apiVersion: ").append(service.apiVersion()).append("\nkind: VirtualService\nmetadata:\n  name: ");
        lines.append(name).append("\n  namespace: ").append(service.namespace()).append("\nspec:\n  http:\n  - ");
        String[] own = text.substring(start, item.range().end()).split("\r\n|\n|\r", -1);
        for (int i = 0; i < own.length; i++) {
            String content = own[i].startsWith(indent) ? own[i].substring(indent.length()) : own[i].strip();
            lines.append(i == 0 ? own[i] : content.isEmpty() ? "" : "    " + content)
                    .append('\n');
        }
        YamlDocument document = YamlDocument.parse(lines.toString());
        List<Function<YamlDocument, YamlEdit>> steps = new ArrayList<>();
        STAYS.forEach(key -> steps.add(
                each -> YamlEdits.remove(each, YamlPath.parse("spec.http[0]").key(key))));
        return document.isBroken()
                ? Optional.empty()
                : YamlEdit.all(document, steps).findChange().map(change -> change.apply(document.text()));
    }
}
