package dev.meshloft.app.document;

import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.assist.Assistant;
import dev.meshloft.core.assist.Completion;
import dev.meshloft.core.assist.MeshFile;
import dev.meshloft.core.assist.mesh.MeshAssistant;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.editor.assist.AssistSource;
import java.util.function.Consumer;
import java.util.function.Function;

/// Answers what editors ask, in the background, from the last state that was analysed. One for all documents.
public final class LanguageHelp {

    private static final int WARM_UPS = 3;

    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private MeshAssistant assistant = MeshAssistant.EMPTY;
    private long revision = -1;

    /// @param failed gets what answering threw
    public LanguageHelp(Store store, TaskRunner tasks, Consumer<Throwable> failed) {
        this.tasks = tasks;
        this.failed = failed;
        store.observe(this::follow);
    }

    AssistSource of(FileId file) {
        return question -> {
            MeshAssistant now = assistant;
            tasks.run(() -> question.answeredBy(now.open(file, question.text())), failed);
        };
    }

    /// Asks about a text of a file.
    <T> void ask(FileId file, String text, Function<Assistant, T> question, Consumer<T> answered) {
        MeshAssistant now = assistant;
        tasks.ask(() -> question.apply(now.open(file, text)), answered, failed);
    }

    /// Has everything loaded that a first completion needs, so that it does not keep the user waiting.
    void warmUp(FileId file, String text) {
        MeshAssistant now = assistant;
        int place = placeToComplete(text);
        tasks.run(
                () -> {
                    for (int i = 0; i < WARM_UPS; i++) {
                        now.open(file, text).complete(place).items().stream()
                                .limit(1)
                                .forEach(Completion::explanation);
                    }
                    return () -> {};
                },
                failed);
    }

    /// Behind a host, where most is asked for; the end of a text without any.
    private static int placeToComplete(String text) {
        int host = text.indexOf("host: ");
        return host < 0 ? text.length() : host + "host: ".length();
    }

    private void follow(AppState state) {
        if (state.isCurrent() && state.derived().revision() != revision) {
            revision = state.derived().revision();
            assistant = assistant.next(
                    state.derived().draft(),
                    state.workspace().files().values().stream()
                            .map(file -> new MeshFile(file.id(), file.text(), file.stream(), file.resources()))
                            .toList(),
                    state.derived().problems());
        }
    }
}
