package dev.meshloft.app.form.model;

import dev.meshloft.app.form.model.FormPage.Segment;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The form of a DestinationRule: host, traffic policy, subsets.
final class DestinationRuleLayout {

    private static final YamlPath SPEC = YamlPath.of("spec");
    private static final YamlPath POLICY = SPEC.key("trafficPolicy");
    private static final YamlPath SUBSETS = SPEC.key("subsets");

    private final Fields fields;
    private final Subject subject;

    DestinationRuleLayout(Fields fields) {
        this.fields = fields;
        this.subject = fields.subject();
    }

    FormPage page() {
        List<FormField> general = new ArrayList<>();
        general.add(fields.text(SPEC.key("host"), "Host", "service"));
        general.add(fields.field(SPEC.key("exportTo"), "exportTo"));
        general.addAll(FormModel.rest(fields, SPEC, Set.of("host", "exportTo", "trafficPolicy", "subsets")));
        return new FormPage(List.of(
                new Segment("Traffic policy", -1, policy(), List.of()), subsets(), FormModel.general(fields, general)));
    }

    private List<FormField> policy() {
        if (subject.value(POLICY).isPresent() && !(subject.value(POLICY).isMapping() && subject.isOwn(POLICY))) {
            return List.of(fields.field(POLICY, "trafficPolicy"));
        }
        List<FormField> shown = new ArrayList<>();
        shown.add(section("Load balancer", "loadBalancer", List.of("simple")));
        shown.add(section("TLS to the host", "tls", List.of("mode", "sni")));
        shown.add(pool());
        shown.add(section(
                "Outlier detection",
                "outlierDetection",
                List.of("consecutive5xxErrors", "interval", "baseEjectionTime", "maxEjectionPercent")));
        shown.addAll(
                FormModel.rest(fields, POLICY, Set.of("loadBalancer", "tls", "connectionPool", "outlierDetection")));
        return shown;
    }

    private FormField section(String label, String name, List<String> always) {
        YamlPath path = POLICY.key(name);
        if (subject.value(path).isPresent() && !(subject.value(path).isMapping() && subject.isOwn(path))) {
            return fields.field(path, label);
        }
        List<FormField> shown = new ArrayList<>();
        always.forEach(key -> shown.add(fields.field(path.key(key), words(key))));
        Fields.Body rest = fields.body(path, Set.copyOf(always));
        shown.addAll(rest.fields());
        return new FormField.Section(
                fields.head(path, label, shown),
                shown,
                rest.additions(),
                subject.value(path).isPresent(),
                false);
    }

    private FormField pool() {
        YamlPath path = POLICY.key("connectionPool");
        if (subject.value(path).isPresent() && !(subject.value(path).isMapping() && subject.isOwn(path))) {
            return fields.field(path, "Connection pool");
        }
        YamlPath tcp = path.key("tcp");
        YamlPath http = path.key("http");
        List<FormField> shown = new ArrayList<>();
        shown.add(fields.field(tcp.key("maxConnections"), "TCP connections"));
        shown.add(fields.field(tcp.key("connectTimeout"), "Connect timeout"));
        shown.add(fields.field(http.key("http1MaxPendingRequests"), "Waiting requests"));
        shown.add(fields.field(http.key("http2MaxRequests"), "Active requests"));
        List<Addition> additions = new ArrayList<>();
        for (YamlPath part : List.of(tcp, http)) {
            Fields.Body rest = fields.body(
                    part, Set.of("maxConnections", "connectTimeout", "http1MaxPendingRequests", "http2MaxRequests"));
            shown.addAll(rest.fields());
            additions.addAll(rest.additions());
        }
        return new FormField.Section(
                fields.head(path, "Connection pool", shown),
                shown,
                additions,
                subject.value(path).isPresent(),
                false);
    }

    private static String words(String name) {
        return switch (name) {
            case "simple" -> "Algorithm";
            case "mode" -> "Mode";
            case "sni" -> "SNI";
            case "consecutive5xxErrors" -> "5xx in a row";
            case "interval" -> "Interval";
            case "baseEjectionTime" -> "Ejected for";
            case "maxEjectionPercent" -> "At most, in %";
            default -> name;
        };
    }

    private Segment subsets() {
        List<FormField.Card> cards = new ArrayList<>();
        int count = subject.value(SUBSETS).items().size();
        for (int i = 0; i < count; i++) {
            cards.add(subset(SUBSETS.index(i), i));
        }
        YamlContent item = YamlContent.with(
                YamlContent.mapping("name", YamlContent.of("v" + (count + 1))),
                "labels",
                YamlContent.mapping("version", YamlContent.of("v" + (count + 1))));
        return new Segment(
                "Subsets",
                count,
                List.of(new FormField.Cards(
                        fields.head(SUBSETS, "", List.copyOf(cards)),
                        cards,
                        List.of(),
                        "No subset: routes can only lead to all pods of the host.")),
                List.of(Addition.writing(
                        "Add subset", SUBSETS.index(count).key("name"), FormEdit.append(SUBSETS, item))));
    }

    private FormField.Card subset(YamlPath path, int position) {
        List<FormField> shown = new ArrayList<>();
        shown.add(fields.field(path.key("name"), "Name"));
        shown.add(fields.labels(path.key("labels"), "Labels"));
        Fields.Body rest = fields.body(path, Set.of("name", "labels"));
        shown.addAll(rest.fields());
        return new FormField.Card(
                fields.head(path, "", shown),
                position + 1,
                subject.value(path.key("name")).stringOr(""),
                subject.value(path.key("labels")).stringMap().entrySet().stream()
                        .map(label -> label.getKey() + " is " + label.getValue())
                        .toList(),
                "",
                shown,
                rest.additions());
    }
}
