package dev.meshloft.app.cli;

import dev.meshloft.core.change.FieldDiff;
import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.plan.ApplyOrder;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/// Changes for people: in the form of a unified diff with a field in place of line numbers. Values of Secrets are not
/// shown.
final class PlanText {

    private static final String HIDDEN = "(hidden)";

    private PlanText() {}

    static List<String> diff(ObjectChange change, Places places) {
        List<String> lines = new ArrayList<>();
        String file = places.link(change.draft().whole());
        switch (change) {
            case ObjectChange.Create(Resource draft) -> {
                lines.add("--- (not in the cluster)");
                lines.add("+++ %s  %s".formatted(draft.key(), file));
                lines.add("@@ the whole object @@");
                text(draft).lines().forEach(line -> lines.add("+" + line));
            }
            case ObjectChange.Modify(Resource draft, Resource _, List<FieldDiff> fields) -> {
                lines.add("--- %s  cluster".formatted(draft.key()));
                lines.add("+++ %s  %s".formatted(draft.key(), file));
                for (FieldDiff field : fields) {
                    lines.add("@@ %s @@".formatted(field.path()));
                    value(lines, "-", isSecret(draft), field.before());
                    value(lines, "+", isSecret(draft), field.after());
                }
            }
        }
        return lines;
    }

    private static void value(List<String> lines, String sign, boolean secret, String value) {
        if (!value.isEmpty()) {
            (secret ? HIDDEN : value).lines().forEach(line -> lines.add(sign + line));
        }
    }

    private static String text(Resource draft) {
        YamlNode node = draft.root().node();
        if (isSecret(draft) || node == null) {
            return HIDDEN;
        }
        return draft.base().isRoot()
                ? draft.yaml().text().strip()
                : node.range().in(draft.yaml().text());
    }

    private static boolean isSecret(Resource draft) {
        return draft.kind().equals("Secret");
    }

    /// One numbered line of a plan, with the reason of its place.
    static String step(int number, ApplyOrder.Step step) {
        String what = switch (step.change()) {
            case ObjectChange.Create _ -> "create";
            case ObjectChange.Modify(var _, var _, var fields) ->
                "change " + fields.size() + (fields.size() == 1 ? " field of" : " fields of");
        };
        return "%3d. %s %s. %s".formatted(number, what, step.change().key(), step.reason());
    }
}
