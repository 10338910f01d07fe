package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Rule;
import java.util.stream.Collectors;

/// `docs/rules.md`, made from the rules' own documentation.
final class RulesDocument {

    private RulesDocument() {}

    static String text() {
        String rows = RuleCatalog.all().stream().map(RulesDocument::row).collect(Collectors.joining());
        String sections = RuleCatalog.all().stream().map(RulesDocument::section).collect(Collectors.joining());
        return """
                # Rules

                Everything that Meshloft reports. The layer says who would object: for `syntax`, `schema` and `cel` the
                API server refuses the object; for `admission` istiod's webhook refuses it (error) or warns; what
                `analysis` finds is accepted, but does not do what it seems to. A finding may be less or more severe
                than its rule, where the text says so.

                This file is generated from the rules' own documentation; a test fails when it is out of date.

                | rule | layer | severity | also known as |
                | --- | --- | --- | --- |
                """ + rows + "\n" + sections.stripTrailing() + "\n";
    }

    private static String row(Rule rule) {
        String id = rule.id().id();
        return "| [" + id + "](#" + id + ") | " + rule.id().layer().word() + " | "
                + rule.severity().word() + " | " + String.join(", ", rule.id().codes()) + " |\n";
    }

    private static String section(Rule rule) {
        String sources = rule.doc().sources().stream()
                .map(source -> "- " + source + "\n")
                .collect(Collectors.joining());
        return "## " + rule.id() + "\n\n**" + rule.doc().title() + ".** "
                + rule.doc().text() + "\n\nSources:\n\n" + sources + "\n";
    }
}
