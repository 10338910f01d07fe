package dev.meshloft.app.form.model;

import dev.meshloft.app.form.model.FormField.Part.Cell;
import dev.meshloft.app.form.model.FormPage.Segment;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The form of an Istio Gateway: which pods it is for, and its servers.
final class GatewayLayout {

    private static final YamlPath SPEC = YamlPath.of("spec");
    private static final YamlPath SERVERS = SPEC.key("servers");
    private static final List<String> PROTOCOLS =
            List.of("HTTP", "HTTPS", "HTTP2", "GRPC", "GRPC-WEB", "TCP", "TLS", "MONGO", "MYSQL", "REDIS");

    private final Fields fields;
    private final Subject subject;

    GatewayLayout(Fields fields) {
        this.fields = fields;
        this.subject = fields.subject();
    }

    FormPage page() {
        List<FormField> general = new ArrayList<>();
        general.add(fields.labels(SPEC.key("selector"), "Selector"));
        general.addAll(FormModel.rest(fields, SPEC, Set.of("selector", "servers")));
        return new FormPage(List.of(servers(), FormModel.general(fields, general)));
    }

    private Segment servers() {
        List<FormField.Card> cards = new ArrayList<>();
        int count = subject.value(SERVERS).items().size();
        for (int i = 0; i < count; i++) {
            cards.add(server(SERVERS.index(i), i));
        }
        return new Segment(
                "Servers",
                count,
                List.of(new FormField.Cards(
                        fields.head(SERVERS, "", List.copyOf(cards)),
                        cards,
                        List.of(),
                        "No server: this gateway listens on no port.")),
                List.of(Addition.writing("Add server", SERVERS.index(count), FormEdit.append(SERVERS, newServer()))));
    }

    private static YamlContent newServer() {
        YamlContent.Mapping port = YamlContent.with(
                YamlContent.with(YamlContent.mapping("number", YamlContent.of(80)), "name", YamlContent.of("http")),
                "protocol",
                YamlContent.of("HTTP"));
        return YamlContent.with(
                YamlContent.mapping("port", port), "hosts", YamlContent.strings(List.of("*.example.com")));
    }

    private FormField.Card server(YamlPath path, int position) {
        YamlPath port = path.key("port");
        YamlPath tls = path.key("tls");
        List<FormField> shown = new ArrayList<>();
        if (subject.value(port).isPresent() && !(subject.value(port).isMapping() && subject.isOwn(port))) {
            shown.add(fields.field(port, "Port"));
        } else {
            Fields.Body rest = fields.body(port, Set.of("number", "name", "protocol"));
            shown.add(new FormField.Row(
                    fields.head(port, "Port", rest.fields()),
                    List.of(
                            new Cell(fields.text(port.key("number"), "", "number")),
                            new Cell(fields.choice(port.key("protocol"), "", PROTOCOLS, "")),
                            new Cell(fields.text(port.key("name"), "", "name"))),
                    false));
            shown.addAll(rest.fields());
        }
        shown.add(fields.field(path.key("hosts"), "Hosts"));
        Fields.Body rest = fields.body(path, Set.of("port", "hosts", "tls"));
        List<Addition> additions = new ArrayList<>();
        if (!subject.isShown(tls)) {
            additions.add(Addition.opening("Add TLS", "", tls.key("mode")));
        } else if (!subject.isOwn(tls)
                || (subject.value(tls).isPresent() && !subject.value(tls).isMapping())) {
            shown.add(fields.field(tls, "TLS"));
        } else {
            shown.add(tls(tls));
        }
        shown.addAll(rest.fields());
        additions.addAll(rest.additions());
        return new FormField.Card(
                fields.head(path, "", shown),
                position + 1,
                title(port),
                subject.value(path.key("hosts")).strings(),
                subject.value(tls.key("mode")).stringOr(""),
                shown,
                additions);
    }

    private String title(YamlPath port) {
        return (subject.value(port.key("protocol")).stringOr("") + " "
                        + subject.value(port.key("number")).stringOr(""))
                .strip();
    }

    private FormField tls(YamlPath tls) {
        List<FormField> shown = new ArrayList<>();
        shown.add(fields.field(tls.key("mode"), "Mode"));
        shown.add(fields.text(tls.key("credentialName"), "Certificate", "name of the Secret"));
        Fields.Body rest = fields.body(tls, Set.of("mode", "credentialName"));
        shown.addAll(rest.fields());
        return new FormField.Section(fields.head(tls, "TLS", shown), shown, rest.additions(), true, false);
    }
}
