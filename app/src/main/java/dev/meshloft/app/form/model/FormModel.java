package dev.meshloft.app.form.model;

import dev.meshloft.app.form.model.FormPage.Segment;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Makes the form of an object: laid out by hand for the kinds people edit most, by the schema for all others. What a
/// layout does not name follows under *More fields*, so that everything can be reached.
public final class FormModel {

    private static final YamlPath METADATA = YamlPath.of("metadata");
    private static final YamlPath SPEC = YamlPath.of("spec");
    private static final Set<String> FIXED = Set.of("apiVersion", "kind", "metadata", "spec", "status");

    private FormModel() {}

    public static FormPage of(Subject subject) {
        Fields fields = new Fields(subject);
        return switch (subject.resource().kind()) {
            case "VirtualService" -> new VirtualServiceLayout(fields).page();
            case "DestinationRule" -> new DestinationRuleLayout(fields).page();
            case "Gateway" -> isIstio(subject) ? new GatewayLayout(fields).page() : generic(fields);
            case "PeerAuthentication" -> new PolicyLayouts(fields).peerAuthentication();
            case "AuthorizationPolicy" -> new PolicyLayouts(fields).authorizationPolicy();
            case "RequestAuthentication" -> new PolicyLayouts(fields).requestAuthentication();
            default -> generic(fields);
        };
    }

    private static boolean isIstio(Subject subject) {
        return subject.resource().key().group().equals("networking.istio.io");
    }

    private static FormPage generic(Fields fields) {
        Fields.Body spec = fields.body(SPEC, Set.of());
        List<FormField> shown = new ArrayList<>(spec.fields());
        if (shown.isEmpty() && spec.additions().isEmpty()) {
            shown.add(new FormField.Note(fields.head(SPEC, ""), "Only the YAML shows the fields of this kind."));
        }
        return new FormPage(List.of(new Segment("Fields", -1, shown, spec.additions()), general(fields, List.of())));
    }

    /// Name, labels and what no layout places, below what a layout puts there.
    static Segment general(Fields fields, List<FormField> own) {
        List<FormField> all = new ArrayList<>(own);
        all.addAll(metadata(fields));
        Fields.Body other = fields.body(YamlPath.ROOT, FIXED);
        all.addAll(other.fields());
        return new Segment("General", -1, all, List.of());
    }

    private static List<FormField> metadata(Fields fields) {
        List<FormField> shown = new ArrayList<>();
        shown.add(fields.field(METADATA.key("name"), "Name"));
        shown.add(fields.text(METADATA.key("namespace"), "Namespace", "default"));
        shown.add(fields.labels(METADATA.key("labels"), "Labels"));
        shown.add(fields.labels(METADATA.key("annotations"), "Annotations"));
        return shown;
    }

    /// The fields of `spec` that a layout has not placed, as a section *More fields*; empty when there are none.
    static List<FormField> rest(Fields fields, YamlPath path, Set<String> placed) {
        Fields.Body body = fields.body(path, placed);
        if (body.fields().isEmpty() && body.additions().isEmpty()) {
            return List.of();
        }
        FieldHead head = new FieldHead(path, "More fields", "", false, List.of());
        return List.of(new FormField.Section(head, body.fields(), body.additions(), false, false));
    }
}
