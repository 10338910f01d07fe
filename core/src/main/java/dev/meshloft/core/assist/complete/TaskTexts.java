package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Several lines for a common task, and new documents.
final class TaskTexts {

    /// @param head kind and place, for those inside an object; empty for documents
    private record Task(String head, String name, String meaning, String yaml) {

        Task in(String namespace) {
            return new Task(head, name, meaning, yaml.replace("NAMESPACE", namespace));
        }
    }

    private static final List<Task> SNIPPETS = read("snippets.txt");
    private static final List<Task> DOCUMENTS = read("skeletons.txt");

    private TaskTexts() {}

    /// Those whose keys are all still free.
    static Stream<Offer> snippets(Request request) {
        String place = request.place().object().kind() + " " + pattern(request.path());
        return SNIPPETS.stream()
                .filter(task -> task.head().equals(place))
                .map(task -> offer(task, Template.parse(task.yaml())))
                .filter(offer -> offer.template().content() instanceof YamlContent.Mapping mapping
                        && mapping.entries().keySet().stream()
                                .noneMatch(request.place().present()::contains));
    }

    /// New documents, for a place where nothing is written yet.
    static Stream<Offer> documents(Request request) {
        String namespace = request.fileNamespace().isEmpty() ? "default" : request.fileNamespace();
        return DOCUMENTS.stream().map(task -> task.in(namespace)).map(task -> offer(task, Template.parse(task.yaml())));
    }

    private static Offer offer(Task task, Template template) {
        return new Offer(
                task.name(),
                ItemKind.SNIPPET,
                "",
                template,
                false,
                () -> Explanation.of(ItemKind.SNIPPET, task.name(), task.meaning(), Template.shown(task.yaml())));
    }

    private static String pattern(YamlPath path) {
        return path.toString().replaceAll("\\[\\d+]", "[]");
    }

    private static List<Task> read(String file) {
        List<Task> tasks = new ArrayList<>();
        String[] parts = BundledText.read(file).split("(?m)^== ", -1);
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            String head = parts[i].substring(0, end);
            int equals = head.indexOf(" = ");
            int colon = head.indexOf(": ");
            boolean placed = colon >= 0 && colon < equals;
            tasks.add(new Task(
                    placed ? head.substring(0, colon) : "",
                    head.substring(placed ? colon + 2 : 0, equals),
                    head.substring(equals + 3),
                    parts[i].substring(end + 1).strip() + "\n"));
        }
        return tasks;
    }
}
