package dev.meshloft.app.form.model;

import dev.meshloft.app.form.model.FormField.Part.Cell;
import dev.meshloft.app.form.model.FormField.Part.Tag;
import dev.meshloft.app.form.model.FormField.Part.Word;
import dev.meshloft.app.form.model.FormField.Text.Style;
import dev.meshloft.app.form.model.FormPage.Segment;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The form of a VirtualService: hosts, and one card for each route.
final class VirtualServiceLayout {

    private static final YamlPath SPEC = YamlPath.of("spec");
    private static final YamlPath HTTP = SPEC.key("http");
    private static final Set<String> PLACED = Set.of("hosts", "gateways", "http", "tls", "tcp", "exportTo");
    private static final Set<String> ROUTE_PLACED = Set.of(
            "name",
            "match",
            "route",
            "timeout",
            "retries",
            "fault",
            "mirror",
            "mirrorPercentage",
            "rewrite",
            "redirect");

    private final Fields fields;
    private final Subject subject;
    private final Routes routes;

    VirtualServiceLayout(Fields fields) {
        this.fields = fields;
        this.subject = fields.subject();
        this.routes = new Routes(fields);
    }

    FormPage page() {
        List<FormField> general = new ArrayList<>();
        general.add(fields.field(SPEC.key("hosts"), "Hosts"));
        general.add(fields.field(SPEC.key("gateways"), "Gateways"));
        general.addAll(FormModel.rest(fields, SPEC, PLACED));
        return new FormPage(List.of(
                http(),
                FormModel.general(fields, general),
                other("tls", "TLS routes"),
                other("tcp", "TCP routes"),
                new Segment(
                        "Visibility",
                        -1,
                        List.of(
                                fields.field(SPEC.key("exportTo"), "exportTo"),
                                new FormField.Note(
                                        new FieldHead(SPEC.key("exportTo").key("(note)"), "", "", false, List.of()),
                                        "Without an entry every namespace sees it. \".\" is only its own,"
                                                + " \"*\" all of them.")),
                        List.of())));
    }

    private Segment http() {
        List<FormField.Card> cards = new ArrayList<>();
        int count = subject.value(HTTP).items().size();
        for (int i = 0; i < count; i++) {
            cards.add(route(HTTP.index(i), i));
        }
        Addition add = Addition.writing("Add route", HTTP.index(count), FormEdit.append(HTTP, newRoute()));
        return new Segment(
                "HTTP routes",
                count,
                List.of(new FormField.Cards(
                        fields.head(HTTP, "", List.copyOf(cards)),
                        cards,
                        List.of(),
                        "No HTTP route: requests go to the host they ask for.")),
                List.of(add));
    }

    private YamlContent newRoute() {
        String host =
                subject.value(SPEC.key("hosts")).strings().stream().findFirst().orElse("");
        return YamlContent.mapping(
                "route",
                YamlContent.sequence(
                        YamlContent.mapping("destination", YamlContent.mapping("host", YamlContent.of(host)))));
    }

    private FormField.Card route(YamlPath path, int position) {
        List<FormField> shown = new ArrayList<>(routes.matches(path));
        YamlPath name = path.key("name");
        boolean readable = subject.value(name).string().isPresent() && subject.isOwn(name);
        if (subject.opened().contains(name) || (subject.value(name).isPresent() && !readable)) {
            shown.addFirst(fields.field(path.key("name"), "Name"));
        }
        if (subject.value(path.key("route")).isPresent() || !isAnswered(path)) {
            shown.add(routes.destinations(path.key("route")));
        }
        List<Addition> additions = new ArrayList<>();
        if (!subject.opened().contains(name)) {
            additions.add(Addition.opening(readable ? "Change the name" : "Add a name", "", name));
        }
        additions.addAll(routes.addMatch(path));
        rows(path, shown, additions);
        Fields.Body rest = fields.body(path, ROUTE_PLACED);
        shown.addAll(rest.fields());
        additions.addAll(rest.additions());
        return new FormField.Card(
                fields.head(path, "", shown),
                position + 1,
                subject.value(path.key("name")).stringOr(""),
                routes.summary(path),
                routes.target(path),
                shown,
                additions);
    }

    private boolean isAnswered(YamlPath path) {
        return List.of("redirect", "directResponse", "delegate").stream()
                .anyMatch(name -> subject.value(path.key(name)).isPresent());
    }

    private void rows(YamlPath path, List<FormField> shown, List<Addition> additions) {
        simple(path, "timeout", "Timeout", shown, additions);
        retries(path.key("retries"), shown, additions);
        delay(path.key("fault").key("delay"), shown, additions);
        abort(path.key("fault").key("abort"), shown, additions);
        mirror(path, shown, additions);
        group(path, "rewrite", "Rewrite", List.of("uri", "authority"), shown, additions);
        group(path, "redirect", "Redirect", List.of("uri", "authority"), shown, additions);
    }

    private void simple(YamlPath path, String name, String label, List<FormField> shown, List<Addition> additions) {
        if (subject.isShown(path.key(name))) {
            shown.add(new FormField.Row(fields.head(path.key(name), label), List.of(cell(path.key(name), "")), true));
        } else {
            additions.add(Addition.opening(
                    "Add a " + name, subject.schema(path.key(name)).description(), path.key(name)));
        }
    }

    private void retries(YamlPath path, List<FormField> shown, List<Addition> additions) {
        if (!subject.isShown(path)) {
            additions.add(Addition.writing(
                    "Add retries", path.key("attempts"), FormEdit.set(path.key("attempts"), YamlContent.of(2))));
            return;
        }
        if (!isReadable(path, "Retries", shown)) {
            return;
        }
        YamlPath on = path.key("retryOn");
        String written = subject.value(on).stringOr("");
        List<String> conditions =
                written.isBlank() ? List.of() : List.of(written.strip().split("\\s*,\\s*"));
        row(
                path,
                "Retries",
                Set.of("attempts", "perTryTimeout", "retryOn"),
                shown,
                cell(path.key("attempts"), ""),
                new Word("each"),
                cell(path.key("perTryTimeout"), ""),
                new Word("on"),
                new Cell(new FormField.Chips(fields.head(on, ""), conditions, "5xx", false, true)));
    }

    private void delay(YamlPath path, List<FormField> shown, List<Addition> additions) {
        if (!subject.isShown(path)) {
            additions.add(Addition.writing(
                    "Add a delay",
                    path.key("fixedDelay"),
                    FormEdit.set(path, YamlContent.with(percentage(10), "fixedDelay", YamlContent.of("1s")))));
            return;
        }
        if (isReadable(path, "Delay", shown)) {
            row(
                    path,
                    "Delay",
                    Set.of("percentage", "fixedDelay"),
                    shown,
                    percent(path.key("percentage").key("value")),
                    new Word("of requests by"),
                    cell(path.key("fixedDelay"), ""),
                    new Tag("fault", "Fault"));
        }
    }

    private void abort(YamlPath path, List<FormField> shown, List<Addition> additions) {
        if (!subject.isShown(path)) {
            additions.add(Addition.writing(
                    "Add an abort",
                    path.key("httpStatus"),
                    FormEdit.set(path, YamlContent.with(percentage(10), "httpStatus", YamlContent.of(503)))));
            return;
        }
        if (isReadable(path, "Abort", shown)) {
            row(
                    path,
                    "Abort",
                    Set.of("percentage", "httpStatus"),
                    shown,
                    percent(path.key("percentage").key("value")),
                    new Word("of requests with"),
                    cell(path.key("httpStatus"), ""),
                    new Tag("fault", "Fault"));
        }
    }

    private void mirror(YamlPath path, List<FormField> shown, List<Addition> additions) {
        YamlPath mirror = path.key("mirror");
        if (!subject.isShown(mirror) && !subject.isShown(path.key("mirrorPercentage"))) {
            additions.add(Addition.opening("Add a mirror", "", mirror.key("host")));
            return;
        }
        if (isReadable(mirror, "Mirror", shown)) {
            row(
                    mirror,
                    "Mirror",
                    Set.of("host", "subset"),
                    shown,
                    cell(mirror.key("host"), "host"),
                    cell(mirror.key("subset"), "subset"),
                    percent(path.key("mirrorPercentage").key("value")),
                    new Word("of requests"));
        }
    }

    private void group(
            YamlPath route,
            String name,
            String label,
            List<String> always,
            List<FormField> shown,
            List<Addition> additions) {
        YamlPath path = route.key(name);
        if (!subject.isShown(path)) {
            additions.add(Addition.opening("Add a " + name, subject.schema(path).description(), path.key("uri")));
        } else if (isReadable(path, label, shown)) {
            List<FormField.Part> parts = new ArrayList<>();
            for (String key : always) {
                parts.add(new Word(key.equals("uri") ? "path" : "host"));
                parts.add(cell(path.key(key), "as it is"));
            }
            row(path, label, Set.copyOf(always), shown, parts.toArray(FormField.Part[]::new));
        }
    }

    /// A row, and below it what else stands in its mapping.
    private void row(YamlPath path, String label, Set<String> placed, List<FormField> shown, FormField.Part... parts) {
        Fields.Body rest = fields.body(path, placed);
        shown.add(new FormField.Row(fields.head(path, label, rest.fields()), List.of(parts), true));
        shown.addAll(rest.fields());
    }

    private boolean isReadable(YamlPath path, String label, List<FormField> shown) {
        YamlValue value = subject.value(path);
        if (value.isPresent() && !(value.isMapping() && subject.isOwn(path))) {
            shown.add(fields.field(path, label));
            return false;
        }
        return true;
    }

    private Cell cell(YamlPath path, String prompt) {
        return new Cell(prompt.isEmpty() ? fields.field(path, "") : fields.text(path, "", prompt));
    }

    private Cell percent(YamlPath path) {
        FormField made = fields.field(path, "");
        return new Cell(
                made instanceof FormField.Text text
                        ? new FormField.Text(text.head(), text.value(), "100", Style.PERCENT, false)
                        : made);
    }

    private static YamlContent.Mapping percentage(int value) {
        return YamlContent.mapping("percentage", YamlContent.mapping("value", YamlContent.of(value)));
    }

    private Segment other(String name, String title) {
        YamlPath path = SPEC.key(name);
        int count = subject.value(path).items().size();
        List<FormField.Card> cards = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cards.add(plainRoute(path.index(i), i));
        }
        String empty = name.equals("tls")
                ? "No TLS route: encrypted connections are not told apart by their server name."
                : "No TCP route.";
        return new Segment(
                title,
                count,
                List.of(new FormField.Cards(fields.head(path, "", List.copyOf(cards)), cards, List.of(), empty)),
                List.of(Addition.writing("Add route", path.index(count), FormEdit.append(path, newRoute()))));
    }

    private FormField.Card plainRoute(YamlPath path, int position) {
        List<FormField> shown = new ArrayList<>();
        Fields.Body rest = fields.body(path, Set.of("route"));
        shown.addAll(rest.fields());
        shown.add(routes.destinations(path.key("route")));
        return new FormField.Card(
                fields.head(path, "", shown),
                position + 1,
                "",
                subject.value(path.key("match")).items().stream()
                        .flatMap(match -> match.get("sniHosts").strings().stream())
                        .toList(),
                routes.target(path),
                shown,
                rest.additions());
    }
}
