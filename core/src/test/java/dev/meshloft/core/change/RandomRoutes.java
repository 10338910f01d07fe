package dev.meshloft.core.change;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextLines;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlEdit;
import dev.meshloft.core.yaml.YamlEdits;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Random;

/// VirtualServices with named routes, and random edits of them as people and other programs make them.
final class RandomRoutes {

    private RandomRoutes() {}

    static String text(Random random) {
        StringBuilder out = new StringBuilder("apiVersion: networking.istio.io/v1\nkind: VirtualService\n");
        out.append("metadata:\n  name: a\nspec:\n  hosts:\n  - a # host\n  - b\n  http:\n");
        int routes = 2 + random.nextInt(4);
        for (int i = 0; i < routes; i++) {
            out.append(random.nextInt(3) == 0 ? "  # about r" + i + "\n" : "");
            out.append("  - name: r").append(i).append('\n');
            out.append("    timeout: ")
                    .append(1 + random.nextInt(4))
                    .append("s # t")
                    .append(i)
                    .append('\n');
            if (random.nextBoolean()) {
                out.append("    retries: { attempts: 2, perTryTimeout: 1s }\n");
            }
            out.append("    route:\n    - destination:\n        host: a\n        subset: v1\n      weight: 100\n");
        }
        return out.toString();
    }

    static String edited(String text, Random random) {
        String now = text;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            now = random.nextInt(4) == 0 ? commented(now, random) : changed(now, random);
        }
        return now;
    }

    private static String commented(String text, Random random) {
        TextLines lines = TextLines.of(text);
        int at = 4 + random.nextInt(lines.lines().size() - 4);
        String line = lines.lines().get(at);
        String indent = " ".repeat(line.length() - line.stripLeading().length());
        return TextChange.of(lines.replace(at, at, List.of(indent + "# c" + random.nextInt(1000))))
                .apply(text);
    }

    private static String changed(String text, Random random) {
        YamlDocument document = YamlDocument.parse(text);
        int routes = document.value().at(YamlPath.parse("spec.http")).items().size();
        YamlPath http = YamlPath.parse("spec.http");
        YamlPath route = http.index(random.nextInt(Math.max(1, routes)));
        String value = 1 + random.nextInt(5) + "s";
        YamlEdit edit = switch (routes == 0 ? 7 : random.nextInt(9)) {
            case 0 -> YamlEdits.set(document, route.key("timeout"), YamlContent.of(value));
            case 1 -> YamlEdits.remove(document, route.key("timeout"));
            case 2 -> YamlEdits.set(document, route.key("retries").key("attempts"), YamlContent.of(random.nextInt(4)));
            case 3 -> YamlEdits.set(document, route.key("retries").key("perTryTimeout"), YamlContent.of(value));
            case 4 -> YamlEdits.insertItem(document, http, random.nextInt(routes + 1), added(random));
            case 5 -> routes > 1 ? YamlEdits.remove(document, route) : new YamlEdit.Possible(TextChange.NONE);
            case 6 -> YamlEdits.append(document, YamlPath.parse("spec.hosts"), YamlContent.of("h" + random.nextInt(9)));
            case 7 ->
                YamlEdits.set(document, YamlPath.parse("metadata.labels.l" + random.nextInt(4)), YamlContent.of(value));
            default ->
                YamlEdits.set(document, route.key("route").index(0).key("weight"), YamlContent.of(random.nextInt(100)));
        };
        return edit.findChange().orElse(TextChange.NONE).apply(text);
    }

    private static YamlContent added(Random random) {
        return YamlContent.with(
                YamlContent.mapping("name", YamlContent.of("n" + random.nextInt(20))),
                "timeout",
                YamlContent.of(random.nextInt(9) + "s"));
    }
}
