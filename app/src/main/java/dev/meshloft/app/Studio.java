package dev.meshloft.app;

import dev.meshloft.app.activity.ActivityView;
import dev.meshloft.app.changes.ChangesView;
import dev.meshloft.app.connect.Connector;
import dev.meshloft.app.connect.ContextMenus;
import dev.meshloft.app.connect.SamplePlayground;
import dev.meshloft.app.document.DocumentView;
import dev.meshloft.app.document.LanguageHelp;
import dev.meshloft.app.explorer.ExplorerView;
import dev.meshloft.app.explorer.Template;
import dev.meshloft.app.files.AppearanceSettings;
import dev.meshloft.app.files.CrashJournal;
import dev.meshloft.app.files.DocumentPlaces;
import dev.meshloft.app.files.FileOperations;
import dev.meshloft.app.files.FileSaving;
import dev.meshloft.app.files.OpenWorkspaces;
import dev.meshloft.app.files.RecentWorkspaces;
import dev.meshloft.app.files.Recovery;
import dev.meshloft.app.files.Settings;
import dev.meshloft.app.find.FindView;
import dev.meshloft.app.find.RenameSheet;
import dev.meshloft.app.form.SchemaForm;
import dev.meshloft.app.impact.ImpactView;
import dev.meshloft.app.inspector.InspectorView;
import dev.meshloft.app.look.Theme;
import dev.meshloft.app.merge.CompareView;
import dev.meshloft.app.merge.MergeView;
import dev.meshloft.app.problems.ProblemsView;
import dev.meshloft.app.recover.LeaveSheet;
import dev.meshloft.app.recover.RestoreSheet;
import dev.meshloft.app.shell.Command;
import dev.meshloft.app.shell.FileDrop;
import dev.meshloft.app.shell.HelpSheets;
import dev.meshloft.app.shell.History;
import dev.meshloft.app.shell.MainWindow;
import dev.meshloft.app.shell.Tour;
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
import dev.meshloft.core.resource.ResourceKey;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The studio: every object built by its constructor, once, here. FX thread only.
public final class Studio implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Studio.class.getName());

    private final Clock clock;
    private final TaskRunner tasks;
    private final Store store;
    private final Connector connector;
    private final OpenWorkspaces workspaces;
    private final FileSaving saving;
    private final CrashJournal journal;
    private final RestoreSheet restore;
    private final LeaveSheet leaving;
    private final FindView find;
    private final RenameSheet renaming;
    private final FilePickers pickers = new FilePickers(this::owner);
    private final Supplier<Kubeconfigs> findContexts;
    private final LanguageHelp language;
    private final DocumentPlaces places;
    private final Map<FileId, DocumentView> documents = new HashMap<>();
    private final Map<FileId, MergeView> merges = new HashMap<>();
    private final Map<FileId, CompareView> comparisons = new HashMap<>();
    private final TopologyView topology;
    private @Nullable ChangesView changes;
    private final ExplorerView explorer;
    private final InspectorView inspector;
    private final WelcomeView welcome;
    private final MainWindow window;
    private final Preferences preferences;
    private final History history;
    private final HelpSheets help;
    private final Tour tour;

    /// What the studio gets from outside.
    ///
    /// @param env environment variables
    /// @param home the user's folder
    /// @param theme of the desktop, for a user who chose none
    public record Surroundings(Clock clock, TaskRunner tasks, Map<String, String> env, Path home, Theme theme) {}

    public Studio(Surroundings surroundings) {
        clock = surroundings.clock();
        tasks = surroundings.tasks();
        Settings settings = new Settings(Settings.defaultFile(surroundings.env(), surroundings.home()));
        AppearanceSettings appearance = new AppearanceSettings(settings);
        store = new Store(
                AppState.start(appearance.read(surroundings.theme())),
                tasks,
                new Derivation()::of,
                this::analysisFailed);
        connector = new Connector(store, tasks, clock);
        RecentWorkspaces recent =
                new RecentWorkspaces(RecentWorkspaces.defaultFile(surroundings.env(), surroundings.home()));
        workspaces = new OpenWorkspaces(store, tasks, recent, clock);
        findContexts = () -> Kubeconfigs.find(surroundings.env(), surroundings.home());
        int contexts = findContexts.get().contexts().size();
        history = new History(store);
        places = new DocumentPlaces(DocumentPlaces.defaultFile(surroundings.env(), surroundings.home()));
        language = new LanguageHelp(store, tasks, this::analysisFailed);

        saving = new FileSaving(store, tasks, clock);
        journal = new CrashJournal(
                store, tasks, clock, CrashJournal.defaultFolder(surroundings.env(), surroundings.home()));
        inspector = new InspectorView(store, tasks, history::back, this::analysisFailed);
        topology = new TopologyView(store, new RouteWeights(store), tasks, inspector::togglePin, this::analysisFailed);
        FileOperations operations = new FileOperations(
                store, tasks, clock, FileOperations.defaultTrash(surroundings.env(), surroundings.home()));
        explorer = new ExplorerView(store, tasks, this::create, inspector::togglePin, operations);
        ProblemsView problems = new ProblemsView(store);
        StudioActions actions = new StudioActions(this, pickers);
        welcome = new WelcomeView(
                new WelcomeView.Actions(
                        this::openSample,
                        actions::chooseFiles,
                        this::chooseCluster,
                        this::open,
                        () -> pickers.folder("Where it is now"),
                        () -> contexts,
                        this::showTour),
                recent,
                settings);
        find = new FindView(store, tasks, this::analysisFailed);
        List<Command> commands = new StudioCommands(store, actions).all();
        window = new MainWindow(
                store,
                new MainWindow.Parts(
                        explorer.root(),
                        inspector.root(),
                        welcome.root(),
                        this::content,
                        Map.of(
                                BottomTab.PROBLEMS, problems.root(),
                                BottomTab.IMPACT, new ImpactView(store).root(),
                                BottomTab.FIND, find.root(),
                                BottomTab.ACTIVITY, new ActivityView(store).root()),
                        Map.of(BottomTab.PROBLEMS, problems.tools())),
                commands,
                new MainWindow.Actions(
                        this::chooseCluster, connector::retryNow, connector::allow, () -> commandsOf(recent)));
        preferences = new Preferences(store, settings, appearance, window, surroundings.theme());
        help = new HelpSheets(window.root(), commands);
        tour = new StudioTour(store, window.root()).tour();
        new FileDrop(window.root(), this::open);
        renaming = new RenameSheet(window.root(), store, tasks, this::analysisFailed);
        leaving = new LeaveSheet(store, saving, window.root());
        restore = new RestoreSheet(
                window.root(),
                new Recovery(store, tasks, journal, workspaces, clock),
                tasks,
                clock,
                this::analysisFailed);
        new EscapeKey(window, store).install();
    }

    public Parent root() {
        return window.root();
    }

    public Store store() {
        return store;
    }

    /// Opens the bundled sample, connected to a playground that holds the same mesh.
    public void openSample() {
        leaving.leave("open", () -> {
            workspaces.openSample();
            usePlayground();
        });
    }

    /// Asks about unsaved texts that a session before left behind.
    public void offerRestore() {
        restore.offer();
    }

    /// Goes on when no unsaved work is left, or the user gives it up.
    public void leave(Runnable then) {
        leaving.leave("close", then);
    }

    /// Opens files and folders.
    public void open(List<Path> paths) {
        leaving.leave("open", () -> workspaces.open(paths));
    }

    public void focusWelcome() {
        welcome.focus();
    }

    OpenWorkspaces workspaces() {
        return workspaces;
    }

    FileSaving saving() {
        return saving;
    }

    void saveAs(FileId file) {
        Path now = store.now().mesh().paths().get(file);
        pickers.saveAs(file.fileName(), now).ifPresent(place -> saving.saveAs(file, place));
    }

    FindView find() {
        return find;
    }

    /// What is selected in the document in front, when it is on one line; empty for nothing.
    String selectedWords() {
        DocumentView front =
                store.now().screen().tabs().front() instanceof Tab.Document(FileId file) ? documents.get(file) : null;
        return front == null ? "" : front.selectedWords();
    }

    MainWindow window() {
        return window;
    }

    TopologyView topology() {
        return topology;
    }

    ExplorerView explorer() {
        return explorer;
    }

    InspectorView inspector() {
        return inspector;
    }

    Connector connector() {
        return connector;
    }

    History history() {
        return history;
    }

    Preferences preferences() {
        return preferences;
    }

    void showKeys() {
        help.showKeys();
    }

    void showAbout() {
        String version = Studio.class.getPackage().getImplementationVersion();
        help.showAbout(version == null ? "of this checkout" : version);
    }

    /// On the sample, because its steps speak of it.
    void showTour() {
        openSample();
        tour.start();
    }

    private Window owner() {
        return root().getScene().getWindow();
    }

    private void create(Template template) {
        ResourceKey selected = store.now().selection().resource();
        String namespace = selected == null || selected.namespace().isEmpty() ? "default" : selected.namespace();
        String name = selected != null && selected.kind().equals("Service") ? selected.name() : "my-service";
        workspaces.create(template.fileName(), template.text(name, namespace));
    }

    private Node content(Tab tab) {
        return switch (tab) {
            case Tab.Topology _ -> topology.root();
            case Tab.Changes _ -> changes().root();
            case Tab.Merge(FileId file) ->
                merges.computeIfAbsent(file, each -> new MergeView(store, each, tasks, saving, this::analysisFailed))
                        .root();
            case Tab.Compare(FileId file) ->
                comparisons
                        .computeIfAbsent(file, each -> new CompareView(store, each, tasks, this::analysisFailed))
                        .root();
            case Tab.Document(FileId file) ->
                documents.computeIfAbsent(file, this::document).root();
        };
    }

    /// Made when it is first looked at, so that the window is there sooner.
    private ChangesView changes() {
        ChangesView view = changes;
        if (view == null) {
            view = new ChangesView(
                    store,
                    tasks,
                    clock,
                    new ChangesView.Cluster(connector::session, connector::allow),
                    this::analysisFailed);
            changes = view;
        }
        return view;
    }

    private DocumentView document(FileId file) {
        return new DocumentView(
                store,
                file,
                new SchemaForm(store),
                language,
                new DocumentView.Ways(saving, this::saveAs, renaming::show, places, history::back, history::forth));
    }

    private List<Command> commandsOf(RecentWorkspaces recent) {
        List<Command> found = new java.util.ArrayList<>();
        found.add(Command.always("File", "Sample mesh", "", this::openSample));
        recent.list().stream()
                .limit(12)
                .map(each -> Command.always(
                        "File",
                        each.name(),
                        "",
                        () -> open(each.paths().stream().map(Path::of).toList())))
                .forEach(found::add);
        return found;
    }

    private void usePlayground() {
        tasks.ask(() -> SamplePlayground.open(clock).session(), connector::use, this::analysisFailed);
    }

    /// Leaves the cluster in use and connects by this context.
    public void connect(KubeContext context) {
        connector.use(Clusters.open(context, clock));
        store.dispatch(new Intent.WelcomeShown(false));
    }

    /// The same, by the name of the context; says so when there is none.
    public void connect(String name) {
        tasks.ask(
                findContexts,
                found -> found.find(name)
                        .ifPresentOrElse(
                                this::connect,
                                () -> store.dispatch(new Intent.Noticed(new Notice(
                                        clock.instant(),
                                        Notice.Level.FAILED,
                                        "There is no context " + name,
                                        "Look at KUBECONFIG or ~/.kube/config.")))),
                this::analysisFailed);
    }

    /// The kubeconfig is read anew each time: somebody may have logged in meanwhile.
    void chooseCluster() {
        tasks.ask(findContexts, this::chooseAmong, this::analysisFailed);
    }

    private void chooseAmong(Kubeconfigs found) {
        ContextMenus.show(
                owner(),
                found,
                store.now().cluster().facts() != null,
                new ContextMenus.Choices(
                        () -> {
                            usePlayground();
                            store.dispatch(new Intent.WelcomeShown(false));
                        },
                        this::connect,
                        connector::disconnect));
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
        places.save();
        connector.close();
        journal.close();
        workspaces.close();
    }
}
