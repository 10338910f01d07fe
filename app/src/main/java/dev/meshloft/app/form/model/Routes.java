package dev.meshloft.app.form.model;

import dev.meshloft.app.form.model.Condition.Subject;
import dev.meshloft.app.form.model.Condition.Verb;
import dev.meshloft.app.form.model.FormField.Destinations.Target;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads what a route matches and where it leads.
final class Routes {

    private final Fields fields;

    Routes(Fields fields) {
        this.fields = fields;
    }

    private YamlValue value(YamlPath path) {
        return fields.subject().value(path);
    }

    /// One field for each match: any of them is enough.
    List<FormField> matches(YamlPath route) {
        YamlPath path = route.key("match");
        if (value(path).isPresent()
                && !(value(path).isSequence() && fields.subject().isOwn(path))) {
            return List.of(fields.locked(path, "Match", "is not a list of its own"));
        }
        List<FormField> rows = new ArrayList<>();
        for (YamlValue match : value(path).items()) {
            YamlPath at = path.index(rows.size());
            String label = rows.isEmpty() ? "Match all of" : "or all of";
            rows.add(
                    match.isMapping() && fields.subject().isOwn(at)
                            ? new FormField.Conditions(fields.head(at, label), conditions(at))
                            : fields.locked(at, label, "is not a match of its own"));
        }
        if (rows.isEmpty()) {
            rows.add(new FormField.Conditions(fields.head(path.index(0), "Match all of"), List.of()));
        }
        return rows;
    }

    List<Addition> addMatch(YamlPath route) {
        YamlPath path = route.key("match");
        int count = value(path).items().size();
        return count == 0
                ? List.of()
                : List.of(Addition.writing(
                        "Add another match",
                        path.index(count),
                        FormEdit.append(path, Condition.firstOf(Subject.PATH, "", Verb.STARTS_WITH, "/"))));
    }

    private List<Condition> conditions(YamlPath match) {
        List<Condition> conditions = new ArrayList<>();
        for (String key : value(match).keys()) {
            Optional<Subject> known = Arrays.stream(Subject.values())
                    .filter(subject -> !key.isEmpty() && subject.field().equals(key))
                    .findFirst();
            YamlPath at = match.key(key);
            if (known.isEmpty()) {
                conditions.add(new Condition(at, at, Subject.OTHER, "", Verb.IS, fields.inOneLine(at), key));
            } else if (known.get().isNamed()) {
                named(known.get(), at, conditions);
            } else {
                conditions.add(condition(known.get(), "", at, at));
            }
        }
        return conditions;
    }

    private void named(Subject subject, YamlPath at, List<Condition> conditions) {
        List<String> names = List.copyOf(value(at).keys());
        for (String name : names) {
            YamlPath one = at.key(name);
            conditions.add(condition(subject, name, one, names.size() == 1 ? at : one));
        }
    }

    private Condition condition(Subject subject, String name, YamlPath at, YamlPath removes) {
        if (subject.isPlain()) {
            return new Condition(at, removes, subject, name, Verb.IS, fields.inOneLine(at), "");
        }
        for (Verb verb : List.of(Verb.IS, Verb.STARTS_WITH, Verb.MATCHES)) {
            Optional<String> text = value(at).get(verb.field()).string();
            if (text.isPresent()) {
                return new Condition(at, removes, subject, name, verb, text.get(), "");
            }
        }
        return new Condition(at, removes, subject, name, Verb.PRESENT, "", "");
    }

    FormField destinations(YamlPath path) {
        YamlValue list = value(path);
        if (list.isPresent() && !(list.isSequence() && fields.subject().isOwn(path))) {
            return fields.locked(path, "Destinations", "is not a list of its own");
        }
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            YamlPath at = path.index(i);
            YamlValue item = value(at);
            YamlValue destination = item.get("destination");
            String host = destination.get("host").stringOr("");
            String subset = destination.get("subset").stringOr("");
            targets.add(new Target(
                    at,
                    host,
                    subset,
                    destination.get("port").get("number").stringOr(""),
                    item.get("weight").integer().orElse(-1),
                    fields.subject().isChanged(at),
                    fields.subject().pods().of(host, subset)));
        }
        return new FormField.Destinations(fields.head(path, "Destinations"), targets);
    }

    List<String> summary(YamlPath route) {
        List<YamlValue> matches = value(route.key("match")).items();
        if (matches.isEmpty()) {
            return List.of("any other request");
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            conditions(route.key("match").index(i)).forEach(condition -> words.add(condition.words()));
        }
        return words;
    }

    /// Where a route leads, in few words.
    String target(YamlPath route) {
        if (value(route.key("redirect")).isPresent()) {
            return "redirect";
        }
        if (value(route.key("directResponse")).isPresent()) {
            return "own answer";
        }
        if (value(route.key("delegate")).isPresent()) {
            return "delegate";
        }
        List<YamlValue> items = value(route.key("route")).items();
        List<String> hosts = items.stream()
                .map(item -> item.get("destination"))
                .map(to -> to.get("subset").string().orElse(to.get("host").stringOr("")))
                .filter(word -> !word.isEmpty())
                .toList();
        return String.join(", ", hosts);
    }
}
