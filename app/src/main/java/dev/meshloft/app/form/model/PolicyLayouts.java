package dev.meshloft.app.form.model;

import dev.meshloft.app.form.model.FormPage.Segment;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The forms of the policies: whom they are for, and what they ask for.
final class PolicyLayouts {

    private static final YamlPath SPEC = YamlPath.of("spec");
    private static final YamlPath LABELS = YamlPath.of("spec", "selector", "matchLabels");
    private static final List<String> MODES = List.of("UNSET", "DISABLE", "PERMISSIVE", "STRICT");

    private final Fields fields;
    private final Subject subject;

    PolicyLayouts(Fields fields) {
        this.fields = fields;
        this.subject = fields.subject();
    }

    FormPage peerAuthentication() {
        YamlPath mode = YamlPath.of("spec", "mtls", "mode");
        List<FormField> shown = new ArrayList<>();
        shown.add(fields.choiceOr(mode, "mTLS", MODES, "UNSET"));
        shown.add(note(mode, modeWords(subject.value(mode).stringOr("UNSET"))));
        shown.addAll(scope());
        shown.add(portModes());
        shown.addAll(FormModel.rest(fields, SPEC, Set.of("mtls", "selector", "portLevelMtls")));
        return page("Mode", shown, List.of());
    }

    private static String modeWords(String mode) {
        return switch (mode) {
            case "STRICT" -> "Only connections with mTLS are accepted.";
            case "PERMISSIVE" -> "Connections with mTLS and plain ones are accepted.";
            case "DISABLE" -> "Connections are plain, mTLS is off.";
            default -> "The policy of the namespace or the mesh decides; without one, PERMISSIVE.";
        };
    }

    private FormField portModes() {
        YamlPath path = SPEC.key("portLevelMtls");
        FormField made = fields.field(path, "Ports with another mode");
        if (!(made instanceof FormField.Section section)) {
            return made;
        }
        List<FormField> rows = new ArrayList<>();
        for (FormField entry : section.fields()) {
            YamlPath port = entry.head().path();
            rows.add(
                    entry instanceof FormField.Section
                            ? fields.choice(
                                    port.key("mode"), "Port " + entry.head().label(), MODES, "")
                            : entry);
        }
        return new FormField.Section(
                section.head(), rows, List.of(), subject.value(path).isPresent(), true);
    }

    FormPage authorizationPolicy() {
        YamlPath action = SPEC.key("action");
        YamlPath rules = SPEC.key("rules");
        List<FormField> shown = new ArrayList<>();
        shown.add(fields.choiceOr(action, "Action", List.of("ALLOW", "DENY", "AUDIT", "CUSTOM"), "ALLOW"));
        shown.addAll(scope());
        List<FormField.Card> cards = new ArrayList<>();
        int count = subject.value(rules).items().size();
        for (int i = 0; i < count; i++) {
            cards.add(accessRule(rules.index(i), i));
        }
        shown.add(new FormField.Cards(
                fields.head(rules, "Rules", List.copyOf(cards)),
                cards,
                List.of(Addition.writing("Add rule", rules.index(count), FormEdit.append(rules, newRule()))),
                withoutRules(subject.value(action).stringOr("ALLOW"))));
        shown.addAll(FormModel.rest(fields, SPEC, Set.of("action", "selector", "rules")));
        return page("Policy", shown, List.of());
    }

    /// Source: Istio's security concepts, "allow-nothing" and "deny-all" policies.
    private String withoutRules(String action) {
        return switch (action) {
            case "ALLOW" ->
                "No rule: nothing is allowed by this policy. As the only ALLOW policy it denies every request.";
            case "DENY" -> "No rule: nothing is denied by this policy.";
            default -> "No rule: this policy never applies.";
        };
    }

    private static YamlContent newRule() {
        return YamlContent.mapping(
                "to",
                YamlContent.sequence(YamlContent.mapping(
                        "operation", YamlContent.mapping("methods", YamlContent.strings(List.of("GET"))))));
    }

    private FormField.Card accessRule(YamlPath path, int position) {
        List<FormField> shown = new ArrayList<>();
        List<Addition> additions = new ArrayList<>();
        parts(path.key("from"), "source", "From", List.of("principals", "namespaces"), shown, additions);
        parts(path.key("to"), "operation", "To", List.of("methods", "paths"), shown, additions);
        conditions(path.key("when"), shown, additions);
        Fields.Body rest = fields.body(path, Set.of("from", "to", "when"));
        shown.addAll(rest.fields());
        if (shown.isEmpty()) {
            shown.add(note(path, "Without from, to and when a rule is about every request."));
        }
        return new FormField.Card(fields.head(path, "", shown), position + 1, "", summary(path), "", shown, additions);
    }

    private void parts(
            YamlPath path,
            String inner,
            String label,
            List<String> always,
            List<FormField> shown,
            List<Addition> additions) {
        YamlValue list = subject.value(path);
        if (list.isPresent() && !(list.isSequence() && subject.isOwn(path))) {
            shown.add(fields.field(path, label));
            return;
        }
        int count = list.items().size();
        for (int i = 0; i < count; i++) {
            YamlPath item = path.index(i);
            YamlPath at = item.key(inner);
            if (!subject.value(at).isMapping() || !subject.isOwn(at)) {
                shown.add(fields.section(item, i == 0 ? label : "or " + label));
                continue;
            }
            List<FormField> lists = new ArrayList<>();
            always.forEach(name -> lists.add(fields.field(at.key(name), name)));
            Fields.Body rest = fields.body(at, Set.copyOf(always));
            lists.addAll(rest.fields());
            String words = i == 0 ? label : "or " + label.toLowerCase(java.util.Locale.ROOT);
            shown.add(new FormField.Section(fields.head(item, words, lists), lists, rest.additions(), true, false));
        }
        String key = always.getFirst();
        YamlPath focus = path.index(count).key(inner).key(key);
        additions.add(Addition.writing(
                (count == 0 ? "Add " : "Add another ") + label.toLowerCase(java.util.Locale.ROOT),
                focus,
                FormEdit.append(
                        path,
                        YamlContent.mapping(
                                inner,
                                YamlContent.mapping(
                                        key, YamlContent.strings(List.of(key.equals("methods") ? "GET" : "*")))))));
    }

    private void conditions(YamlPath path, List<FormField> shown, List<Addition> additions) {
        int count = subject.value(path).items().size();
        for (int i = 0; i < count; i++) {
            YamlPath item = path.index(i);
            if (!subject.value(item).isMapping()) {
                shown.add(fields.locked(item, "When", "is not a condition"));
                continue;
            }
            List<FormField> lines = new ArrayList<>();
            lines.add(fields.text(item.key("key"), "key", "request.auth.claims[iss]"));
            lines.add(fields.field(item.key("values"), "values"));
            Fields.Body rest = fields.body(item, Set.of("key", "values"));
            lines.addAll(rest.fields());
            shown.add(new FormField.Section(
                    fields.head(item, i == 0 ? "When" : "and when", lines), lines, rest.additions(), true, false));
        }
        YamlContent item = YamlContent.with(
                YamlContent.mapping("key", YamlContent.of("source.namespace")),
                "values",
                YamlContent.strings(List.of("default")));
        additions.add(Addition.writing(
                count == 0 ? "Add when" : "Add another when",
                path.index(count).key("key"),
                FormEdit.append(path, item)));
    }

    private List<String> summary(YamlPath rule) {
        List<String> words = new ArrayList<>();
        for (String part : List.of("from", "to")) {
            for (YamlValue item : subject.value(rule.key(part)).items()) {
                YamlValue inner = item.get(part.equals("from") ? "source" : "operation");
                for (String key : inner.keys()) {
                    words.add(key + " " + String.join(", ", inner.get(key).strings()));
                }
            }
        }
        for (YamlValue item : subject.value(rule.key("when")).items()) {
            words.add("when " + item.get("key").stringOr(""));
        }
        return words.isEmpty() ? List.of("every request") : words;
    }

    FormPage requestAuthentication() {
        YamlPath rules = SPEC.key("jwtRules");
        List<FormField> shown = new ArrayList<>(scope());
        List<FormField.Card> cards = new ArrayList<>();
        int count = subject.value(rules).items().size();
        for (int i = 0; i < count; i++) {
            cards.add(jwtRule(rules.index(i), i));
        }
        YamlContent item = YamlContent.with(
                YamlContent.mapping("issuer", YamlContent.of("https://issuer.example.com")),
                "jwksUri",
                YamlContent.of("https://issuer.example.com/.well-known/jwks.json"));
        shown.add(new FormField.Cards(
                fields.head(rules, "JWT rules", List.copyOf(cards)),
                cards,
                List.of(Addition.writing(
                        "Add JWT rule", rules.index(count).key("issuer"), FormEdit.append(rules, item))),
                "No rule: tokens are not looked at."));
        shown.addAll(FormModel.rest(fields, SPEC, Set.of("selector", "jwtRules")));
        return page("Tokens", shown, List.of());
    }

    private FormField.Card jwtRule(YamlPath path, int position) {
        List<FormField> shown = new ArrayList<>();
        shown.add(fields.text(path.key("issuer"), "Issuer", "https://…"));
        shown.add(fields.text(path.key("jwksUri"), "Keys at", "found at the issuer"));
        shown.add(fields.field(path.key("audiences"), "Audiences"));
        Fields.Body rest = fields.body(path, Set.of("issuer", "jwksUri", "audiences"));
        shown.addAll(rest.fields());
        return new FormField.Card(
                fields.head(path, "", shown),
                position + 1,
                subject.value(path.key("issuer")).stringOr(""),
                subject.value(path.key("audiences")).strings(),
                "",
                shown,
                rest.additions());
    }

    private List<FormField> scope() {
        FormField labels = fields.labels(LABELS, "Pods with");
        boolean targets = subject.value(SPEC.key("targetRef")).isPresent()
                || subject.value(SPEC.key("targetRefs")).isPresent();
        boolean everywhere = subject.value(LABELS).keys().isEmpty() && !targets && labels instanceof FormField.Labels;
        return everywhere
                ? List.of(
                        labels,
                        note(
                                LABELS,
                                subject.resource().namespace().equals("istio-system")
                                        ? "No label: for the whole mesh."
                                        : "No label: for every pod in "
                                                + subject.resource().namespace() + "."))
                : List.of(labels);
    }

    private FormField note(YamlPath beside, String text) {
        return new FormField.Note(new FieldHead(beside.key("(note)"), "", "", false, List.of()), text);
    }

    private FormPage page(String title, List<FormField> shown, List<Addition> additions) {
        return new FormPage(List.of(new Segment(title, -1, shown, additions), FormModel.general(fields, List.of())));
    }
}
