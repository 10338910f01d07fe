package dev.meshloft.app.form.model;

import dev.meshloft.core.istio.WeightShares;
import dev.meshloft.core.yaml.ValueOrigin;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A place of a form.
public sealed interface FormField {

    FieldHead head();

    /// One line of text.
    ///
    /// @param value as written; empty when absent
    /// @param prompt what stands there while it is empty, such as the default
    record Text(FieldHead head, String value, String prompt, Style style, boolean required) implements FormField {

        /// What is typed.
        public enum Style {
            TEXT,
            /// Written without quotes.
            NUMBER,
            DURATION,
            PERCENT
        }
    }

    /// One of few.
    ///
    /// @param value as written; empty when absent
    /// @param absent how an absent value is called; empty when it cannot be taken out
    /// @param plain whether the value is written without quotes, as `true` is
    record Choice(FieldHead head, List<String> options, String value, String absent, boolean plain)
            implements FormField {

        public Choice {
            options = List.copyOf(options);
        }
    }

    /// A list of short texts.
    ///
    /// @param plain whether the items are written without quotes, as numbers are
    /// @param joined whether the list is written as one text with commas
    record Chips(FieldHead head, List<String> items, String prompt, boolean plain, boolean joined)
            implements FormField {

        public Chips {
            items = List.copyOf(items);
        }
    }

    /// Names with values.
    record Labels(FieldHead head, Map<String, String> entries) implements FormField {

        public Labels {
            entries = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(entries));
        }
    }

    /// Several fields beside each other, with words between them. The head's path is what is removed by its button.
    record Row(FieldHead head, List<Part> parts, boolean removable) implements FormField {

        public Row {
            parts = List.copyOf(parts);
        }
    }

    /// A part of a row.
    sealed interface Part {

        record Word(String text) implements Part {}

        record Cell(FormField field) implements Part {}

        /// What sort of thing the row is.
        record Tag(String icon, String text) implements Part {}
    }

    /// A mapping: its fields below a heading.
    ///
    /// @param additions what can be added
    /// @param keyed whether the user names new entries
    record Section(FieldHead head, List<FormField> fields, List<Addition> additions, boolean removable, boolean keyed)
            implements FormField {

        public Section {
            fields = List.copyOf(fields);
            additions = List.copyOf(additions);
        }
    }

    /// A list of mappings, one card each.
    ///
    /// @param empty what it means that there is none; shown then
    record Cards(FieldHead head, List<Card> cards, List<Addition> additions, String empty) implements FormField {

        public Cards {
            cards = List.copyOf(cards);
            additions = List.copyOf(additions);
        }
    }

    /// One item of a list.
    ///
    /// @param title its name; may be empty
    /// @param summary what the folded card shows
    /// @param target where it leads, for the folded card; empty for nowhere
    record Card(
            FieldHead head,
            int number,
            String title,
            List<String> summary,
            String target,
            List<FormField> fields,
            List<Addition> additions)
            implements FormField {

        public Card {
            summary = List.copyOf(summary);
            fields = List.copyOf(fields);
            additions = List.copyOf(additions);
        }
    }

    /// The conditions of one match; all must hold.
    record Conditions(FieldHead head, List<Condition> conditions) implements FormField {

        public Conditions {
            conditions = List.copyOf(conditions);
        }
    }

    /// The destinations of a route with their shares.
    record Destinations(FieldHead head, List<Target> targets) implements FormField {

        public Destinations {
            targets = List.copyOf(targets);
        }

        /// @param path of the item
        /// @param weight as written; -1 when absent
        public record Target(
                YamlPath path, String host, String subset, String port, int weight, boolean changed, OptionalInt pods) {

            public String words() {
                return (host.isEmpty() ? "no host" : host)
                        + (subset.isEmpty() ? "" : " " + subset)
                        + (port.isEmpty() ? "" : ":" + port);
            }
        }

        /// A destination more, at the host the others have.
        public FormEdit added() {
            YamlContent.Mapping item = YamlContent.mapping(
                    "destination",
                    YamlContent.mapping(
                            "host",
                            YamlContent.of(
                                    targets.isEmpty() ? "" : targets.getLast().host())));
            FormEdit append = FormEdit.append(
                    head.path(), targets.isEmpty() ? item : YamlContent.with(item, "weight", YamlContent.of(0)));
            boolean alone = targets.size() == 1 && targets.getFirst().weight() < 0;
            return alone ? FormEdit.all(List.of(weighted(List.of(100)), append)) : append;
        }

        /// Other weights; only those that differ are written.
        public FormEdit weighted(List<Integer> weights) {
            Map<YamlPath, YamlContent> values = new LinkedHashMap<>();
            for (int i = 0; i < targets.size(); i++) {
                if (targets.get(i).weight() != weights.get(i)) {
                    values.put(targets.get(i).path().key("weight"), YamlContent.of(weights.get(i)));
                }
            }
            return FormEdit.setAll(values);
        }

        /// Without one destination; the others take its share.
        public FormEdit without(int position) {
            FormEdit removal = FormEdit.remove(targets.get(position).path());
            if (targets.size() < 2 || WeightShares.sum(weights()) != 100) {
                return removal;
            }
            List<Integer> shares = new ArrayList<>(WeightShares.with(weights(), position, 0));
            shares.set(position, targets.get(position).weight());
            return FormEdit.all(List.of(weighted(shares), removal));
        }

        public List<Integer> weights() {
            return targets.stream()
                    .map(target -> target.weight() < 0 ? targets.size() == 1 ? 100 : 0 : target.weight())
                    .toList();
        }
    }

    /// A sentence.
    record Note(FieldHead head, String text) implements FormField {}

    /// Something only the text can show.
    ///
    /// @param text as written, on one line
    /// @param reason why it cannot be edited here
    /// @param origin where it is written when an alias or a merge key brings it here; empty for a value of its own
    record Locked(FieldHead head, String text, String reason, Optional<ValueOrigin> origin) implements FormField {}
}
