package dev.meshloft.core.assist.intention;

import dev.meshloft.core.assist.Intention;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.NameUse;
import dev.meshloft.core.index.NamedThing;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.yaml.ContentWriter;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlEdits;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A subset that a route names and nobody defines is added to the host's DestinationRule, or to a new one.
record MissingSubset(Caret caret) {

    Optional<Intention> offer(int offset) {
        Optional<NameUse> use = caret.names().at(offset).filter(each -> !each.isDefinition());
        return use.filter(each -> caret.names().definitions(each).isEmpty())
                .flatMap(each -> each.thing() instanceof NamedThing.SubsetOf(String host, String name)
                        ? intention(host, name)
                        : Optional.empty());
    }

    private MeshSnapshot mesh() {
        return caret.names().knowledge().mesh();
    }

    private Optional<Intention> intention(String host, String name) {
        Map<String, String> labels = labels(host, name);
        Map<String, YamlContent> subset = new LinkedHashMap<>();
        subset.put("name", YamlContent.of(name));
        Map<String, YamlContent> written = new LinkedHashMap<>();
        labels.forEach((key, value) -> written.put(key, YamlContent.of(value)));
        subset.put("labels", YamlContent.of(written));
        Optional<Resource> rule = rule(host);
        return rule.isPresent()
                ? inRule(rule.get(), name, YamlContent.of(subset))
                : Optional.of(newRule(host, name, labels));
    }

    /// The rule of the host whose text is at hand, that of the own namespace first.
    private Optional<Resource> rule(String host) {
        return mesh().resources().of(Kinds.DESTINATION_RULE).stream()
                .filter(each -> isFor(each, host))
                .map(Typed::resource)
                .filter(each -> caret.names().file(each.file()).isPresent())
                .min(java.util.Comparator.comparing(
                        each -> !each.namespace().equals(caret.resource().namespace())))
                .flatMap(this::current);
    }

    private static boolean isFor(Typed<DestinationRule> rule, String host) {
        return HostName.resolve(rule.spec().host(), rule.namespace()).equals(host);
    }

    /// The object as its file's text has it now.
    private Optional<Resource> current(Resource resource) {
        return caret.names().file(resource.file()).stream()
                .flatMap(file -> file.resources().stream())
                .filter(each -> each.key().equals(resource.key()))
                .findFirst();
    }

    private Optional<Intention> inRule(Resource rule, String name, YamlContent subset) {
        YamlPath list = rule.base().append(YamlPath.parse("spec.subsets"));
        return YamlEdits.append(rule.yaml(), list, subset)
                .findChange()
                .filter(change -> !change.isEmpty())
                .map(change -> new Intention(
                        "Add subset " + name + " to " + rule.key(),
                        Intention.Type.CHANGE,
                        List.of(new FileEdit(rule.file(), change.shift(rule.offset())))));
    }

    private Intention newRule(String host, String name, Map<String, String> labels) {
        Resource service = caret.resource();
        String written = HostName.serviceParts(host)
                .filter(parts -> parts[1].equals(service.namespace()))
                .map(parts -> parts[0])
                .orElse(host);
        String ruleName = HostName.serviceParts(host).map(parts -> parts[0]).orElse(host.replace("*.", ""));
        StringBuilder text = new StringBuilder();
        text.append("apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: ")
                .append(ruleName)
                .append("\n  namespace: ")
                .append(service.namespace())
                .append("\nspec:\n  host: ")
                .append(written)
                .append("\n  subsets:\n  - name: ")
                .append(name)
                .append("\n    labels:\n");
        ContentWriter writer = new ContentWriter(YamlStyle.USUAL);
        labels.forEach((key, value) -> text.append("      ")
                .append(key)
                .append(": ")
                .append(writer.scalar(YamlContent.of(value), false))
                .append('\n'));
        return new Intention(
                "Add a DestinationRule with subset " + name,
                Intention.Type.CHANGE,
                List.of(new FileEdit(service.file(), NewDocument.behind(service, text.toString()))));
    }

    /// The label of the host's pods that has this value, else `version`.
    private Map<String, String> labels(String host, String name) {
        return mesh().indexes().hosts().findAll(host).stream()
                .flatMap(service -> mesh().indexes().selectors().workloadsOf(service).stream())
                .map(MeshWorkload::labels)
                .flatMap(labels -> labels.entrySet().stream())
                .filter(label -> label.getValue().equals(name))
                .map(label -> Map.of(label.getKey(), name))
                .findFirst()
                .orElse(Map.of("version", name));
    }
}
