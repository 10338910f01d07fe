package dev.meshloft.app;

import dev.meshloft.app.activity.ActivityView;
import dev.meshloft.app.changes.Applier;
import dev.meshloft.app.changes.ChangesView;
import dev.meshloft.app.connect.Connector;
import dev.meshloft.app.connect.ContextMenus;
import dev.meshloft.app.connect.SamplePlayground;
import dev.meshloft.app.document.DocumentView;
import dev.meshloft.app.explorer.ExplorerView;
import dev.meshloft.app.files.OpenWorkspaces;
import dev.meshloft.app.files.RecentWorkspaces;
import dev.meshloft.app.form.SchemaForm;
import dev.meshloft.app.impact.ImpactView;
import dev.meshloft.app.inspector.InspectorView;
import dev.meshloft.app.look.Theme;
import dev.meshloft.app.problems.ProblemsView;
import dev.meshloft.app.shell.Command;
import dev.meshloft.app.shell.MainWindow;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.BottomTab;
import dev.meshloft.app.store.Derivation;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Notice;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.app.topology.RouteWeights;
import dev.meshloft.app.topology.TopologyView;
import dev.meshloft.app.welcome.WelcomeView;
import dev.meshloft.cluster.kubeconfig.KubeContext;
import dev.meshloft.cluster.kubeconfig.Kubeconfigs;
import dev.meshloft.cluster.session.Clusters;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.TransferMode;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The studio: every object built by its constructor, once, here. FX thread only.
public final class Studio implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Studio.class.getName());

    private final Clock clock;
    private final TaskRunner tasks;
    private final Store store;
    private final Connector connector;
    private final OpenWorkspaces workspaces;
    private final Map<FileId, DocumentView> documents = new HashMap<>();
    private final TopologyView topology;
    private final ChangesView changes;
    private final ExplorerView explorer;
    private final WelcomeView welcome;
    private final MainWindow window;

    /// What the studio gets from outside.
    ///
    /// @param env environment variables
    /// @param home the user's folder
    public record Surroundings(Clock clock, TaskRunner tasks, Map<String, String> env, Path home, Theme theme) {}

    public Studio(Surroundings surroundings) {
        clock = surroundings.clock();
        tasks = surroundings.tasks();
        store = new Store(AppState.start(surroundings.theme()), tasks, new Derivation()::of, this::analysisFailed);
        connector = new Connector(store, tasks, clock);
        RecentWorkspaces recent =
                new RecentWorkspaces(RecentWorkspaces.defaultFile(surroundings.env(), surroundings.home()));
        workspaces = new OpenWorkspaces(store, tasks, recent, clock);
        Kubeconfigs kubeconfigs = Kubeconfigs.find(surroundings.env(), surroundings.home());
        Runnable connect = () -> chooseCluster(kubeconfigs);

        topology = new TopologyView(store, new RouteWeights(store), tasks, this::analysisFailed);
        changes = new ChangesView(store, new Applier(store, tasks, clock), connector::session, connector::allow);
        explorer = new ExplorerView(store);
        ProblemsView problems = new ProblemsView(store);
        welcome = new WelcomeView(
                new WelcomeView.Actions(
                        this::openSample,
                        this::chooseFiles,
                        connect,
                        workspaces::open,
                        () -> contexts(kubeconfigs.contexts().size())),
                recent);
        MainWindow.Parts parts = new MainWindow.Parts(
                explorer.root(),
                new InspectorView(store).root(),
                welcome.root(),
                this::content,
                Map.of(
                        BottomTab.PROBLEMS, problems.root(),
                        BottomTab.IMPACT, new ImpactView(store).root(),
                        BottomTab.ACTIVITY, new ActivityView(store).root()),
                Map.of(BottomTab.PROBLEMS, problems.tools()));
        List<Command> commands = new ArrayList<>();
        window = new MainWindow(store, parts, commandsInto(commands, connect), connect, connector::allow);
        acceptDrops(window.root());
    }

    public Parent root() {
        return window.root();
    }

    public Store store() {
        return store;
    }

    /// Opens the bundled sample, connected to a playground that holds the same mesh.
    public void openSample() {
        workspaces.openSample();
        usePlayground();
    }

    /// Opens files and folders.
    public void open(List<Path> paths) {
        workspaces.open(paths);
    }

    public void focusWelcome() {
        welcome.focus();
    }

    private Node content(Tab tab) {
        return switch (tab) {
            case Tab.Topology _ -> topology.root();
            case Tab.Changes _ -> changes.root();
            case Tab.Document(FileId file) ->
                documents
                        .computeIfAbsent(file, id -> new DocumentView(store, id, new SchemaForm(store)))
                        .root();
        };
    }

    private void usePlayground() {
        tasks.ask(() -> SamplePlayground.open(clock).session(), connector::use, this::analysisFailed);
    }

    private void useContext(KubeContext context) {
        connector.use(Clusters.open(context, clock));
        store.dispatch(new Intent.WelcomeShown(false));
    }

    private void chooseCluster(Kubeconfigs found) {
        Window owner = root().getScene().getWindow();
        ContextMenus.show(
                owner,
                found,
                store.now().cluster().facts() != null,
                new ContextMenus.Choices(
                        () -> {
                            usePlayground();
                            store.dispatch(new Intent.WelcomeShown(false));
                        },
                        this::useContext,
                        connector::disconnect));
    }

    private void chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open files");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("YAML, JSON or Markdown", "*.yaml", "*.yml", "*.json", "*.md"));
        List<File> files = chooser.showOpenMultipleDialog(root().getScene().getWindow());
        if (files != null) {
            workspaces.open(files.stream().map(File::toPath).toList());
        }
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a folder");
        File folder = chooser.showDialog(root().getScene().getWindow());
        if (folder != null) {
            workspaces.open(List.of(folder.toPath()));
        }
    }

    private void saveCopy() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Save a copy of the workspace in");
        File folder = chooser.showDialog(root().getScene().getWindow());
        if (folder != null) {
            workspaces.saveCopy(folder.toPath());
        }
    }

    private List<Command> commandsInto(List<Command> all, Runnable connect) {
        all.add(Command.always("File", "Open the sample mesh", "Ctrl+1", this::openSample));
        all.add(Command.always("File", "Open files…", "Ctrl+O", this::chooseFiles));
        all.add(Command.always("File", "Open a folder…", "Ctrl+Shift+F", this::chooseFolder));
        all.add(Command.of(
                "File", "Save", "Ctrl+S", state -> !state.dirtyFiles().isEmpty(), workspaces::saveFront));
        all.add(Command.of(
                "File", "Save all", "Ctrl+Shift+S", state -> !state.dirtyFiles().isEmpty(), workspaces::saveAll));
        all.add(Command.of(
                "File",
                "Save a copy of the workspace…",
                "",
                state -> !state.workspace().files().isEmpty(),
                this::saveCopy));
        all.add(Command.always("File", "Show the first page", "", () -> store.dispatch(new Intent.WelcomeShown(true))));
        all.add(Command.of(
                "Edit",
                "Undo",
                "Ctrl+Z",
                state -> !state.workspace().undo().isEmpty(),
                () -> store.dispatch(new WorkspaceEvent.Undone())));
        all.add(Command.of(
                "Edit",
                "Redo",
                "Ctrl+Shift+Z",
                state -> !state.workspace().redo().isEmpty(),
                () -> store.dispatch(new WorkspaceEvent.Redone())));
        all.add(Command.always("View", "Light", "", () -> store.dispatch(new Intent.ThemeChosen(Theme.LIGHT))));
        all.add(Command.always("View", "Dark", "", () -> store.dispatch(new Intent.ThemeChosen(Theme.DARK))));
        all.add(Command.always("View", "Show or hide the inspector", "Alt+3", () -> window.toggleInspector()));
        all.add(Command.always("View", "Show or hide the lists", "Alt+4", () -> window.toggleBottom()));
        all.add(Command.always(
                "View", "Show the whole graph", "", () -> topology.graph().fit()));
        all.add(Command.always("Go", "Explorer", "Alt+1", explorer::focus));
        all.add(Command.always(
                "Go", "Topology", "Alt+2", () -> store.dispatch(new Intent.ShowTab(new Tab.Topology()))));
        all.add(Command.always("Go", "Problems", "", () -> store.dispatch(new Intent.ShowBottom(BottomTab.PROBLEMS))));
        all.add(Command.always("Go", "Impact", "", () -> store.dispatch(new Intent.ShowBottom(BottomTab.IMPACT))));
        all.add(Command.always("Go", "Activity", "", () -> store.dispatch(new Intent.ShowBottom(BottomTab.ACTIVITY))));
        all.add(Command.always("Cluster", "Connect to a cluster…", "Ctrl+Shift+O", connect));
        all.add(Command.of(
                "Cluster",
                "Show changes and apply…",
                "Ctrl+Shift+A",
                state -> state.cluster().facts() != null,
                () -> store.dispatch(new Intent.ShowTab(new Tab.Changes()))));
        all.add(Command.of(
                "Cluster", "Disconnect", "", state -> state.cluster().facts() != null, connector::disconnect));
        return List.copyOf(all);
    }

    private void acceptDrops(Parent target) {
        target.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.setOnDragEntered(event -> {
            if (event.getDragboard().hasFiles()) {
                target.getStyleClass().add("drop-frame");
            }
        });
        target.setOnDragExited(_ -> target.getStyleClass().remove("drop-frame"));
        target.setOnDragDropped(event -> {
            List<Path> paths =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(!paths.isEmpty());
            if (!paths.isEmpty()) {
                workspaces.open(paths);
            }
        });
    }

    private static String contexts(int number) {
        return number == 0
                ? "No context found yet; the playground is always there"
                : number + (number == 1 ? " context" : " contexts") + " found. A new context starts as view only";
    }

    private void analysisFailed(Throwable error) {
        LOG.log(System.Logger.Level.ERROR, "the analysis failed", error);
        store.dispatch(new Intent.Noticed(new Notice(
                clock.instant(),
                Notice.Level.FAILED,
                "The analysis stopped by an error of the program",
                String.valueOf(error))));
    }

    @Override
    public void close() {
        connector.close();
        workspaces.close();
    }
}
