package dev.meshloft.app.form;

import dev.meshloft.app.look.Look;
import dev.meshloft.app.look.Theme;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// A shown form of one file, on a store without analysis.
final class FormBench {

    private static final FileId FILE = new FileId("a.yaml");

    private final Store store;
    private final SchemaForm form;
    private final Stage stage = new Stage();

    private FormBench(String text) {
        store = new Store(AppState.start(Theme.LIGHT), new NoTasks(), (_, before) -> before, _ -> {});
        store.dispatch(new WorkspaceEvent.FilesOpened(List.of(OpenFile.of(FILE, text)), List.of()));
        form = new SchemaForm(store);
        Scene scene = new Scene(form.root(), 520, 700);
        Look.dress(scene, Theme.LIGHT, List.of());
        stage.setScene(scene);
        stage.show();
        store.observe(state -> {
            OpenFile file = state.workspace().findFile(FILE).orElseThrow();
            form.show(
                    state,
                    file,
                    file.resources().isEmpty() ? null : file.resources().getFirst());
        });
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /// Shows a form and works on it, on the FX thread.
    static void with(String text, Consumer<FormBench> work) {
        start();
        onFxThread(() -> {
            FormBench bench = new FormBench(text);
            try {
                work.accept(bench);
            } finally {
                bench.stage.hide();
            }
        });
    }

    private static synchronized void start() {
        try {
            CompletableFuture<Void> started = new CompletableFuture<>();
            Platform.startup(() -> started.complete(null));
            started.join();
            Platform.setImplicitExit(false);
            onFxThread(Look::install);
        } catch (IllegalStateException running) {
            Platform.setImplicitExit(false);
        }
    }

    private static void onFxThread(Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (Throwable failed) {
                done.completeExceptionally(failed);
            }
        });
        try {
            done.orTimeout(60, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw new AssertionError("the work on the form failed", e.getCause());
        }
    }

    String text() {
        return store.now().workspace().findFile(FILE).orElseThrow().text();
    }

    Store store() {
        return store;
    }

    /// What is to be read in labels that show.
    List<String> texts() {
        return form.root().lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    Hyperlink link(String words) {
        return form.root().lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(each -> each.isVisible() && words.equals(each.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link " + words));
    }

    SchemaForm form() {
        return form;
    }

    Scene scene() {
        return stage.getScene();
    }

    <T extends Node> T find(Class<T> type, String accessibleText) {
        return form.root().lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(node -> node.getAccessibleText() != null
                        && node.getAccessibleText().contains(accessibleText))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " called " + accessibleText));
    }

    /// Analysis never ends.
    private static final class NoTasks implements TaskRunner {

        @Override
        public Running run(Supplier<Runnable> work, Consumer<Throwable> failed) {
            return () -> {};
        }

        @Override
        public void latest(String lane, Supplier<Runnable> work, Consumer<Throwable> failed) {}
    }
}
