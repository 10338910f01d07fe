package dev.meshloft.core.assist.explain;

import dev.meshloft.core.schema.CelRule;
import dev.meshloft.core.schema.FieldSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Fields of a mapping of which only one may be there: as the schema lists them, and as its rules count them.
public final class Choices {

    private static final Pattern HAS = Pattern.compile("has\\(self\\.(\\w+)\\)");

    private Choices() {}

    public static List<List<String>> of(FieldSchema mapping) {
        List<List<String>> choices = new ArrayList<>(mapping.atMostOneOf());
        for (CelRule rule : mapping.rules()) {
            String text = rule.rule();
            int question = text.indexOf('?');
            if (rule.message().startsWith("only one of")) {
                choices.add(fields(text));
            } else if (question > 0 && text.startsWith("(has(") && text.contains("(!has(")) {
                addPairs(fields(text.substring(0, question)), fields(text.substring(question)), choices);
            }
        }
        return choices;
    }

    /// Each of the first excludes each of the others.
    private static void addPairs(List<String> some, List<String> others, List<List<String>> choices) {
        some.forEach(one -> others.forEach(other -> choices.add(List.of(one, other))));
    }

    private static List<String> fields(String rule) {
        return HAS.matcher(rule)
                .results()
                .map((MatchResult field) -> field.group(1))
                .distinct()
                .toList();
    }
}
