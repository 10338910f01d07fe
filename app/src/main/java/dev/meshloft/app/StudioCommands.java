package dev.meshloft.app;

import dev.meshloft.app.look.Appearance;
import dev.meshloft.app.look.Density;
import dev.meshloft.app.look.Theme;
import dev.meshloft.app.shell.Command;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.BottomTab;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// All commands of the menus, in their order.
final class StudioCommands {

    /// What the commands start in the studio.
    interface Actions {

        void openSample();

        void chooseFiles();

        void chooseFolder();

        void save();

        void saveAll();

        void saveAs();

        void saveCopy();

        void newResource();

        void newFile();

        void findInFiles();

        void replaceInFiles();

        void stepFound(int by);

        void goToFile();

        void goToSymbol();

        void fitGraph();

        void connect();

        void disconnect();

        void followSystemTheme();

        void togglePanes(int pane);

        void focusPane(int pane);

        void stepFocus(int step);

        void back();

        void forth();

        void pinInspector();

        void showKeys();

        void showTour();

        void showAbout();
    }

    private final Store store;
    private final Actions actions;
    private final List<Command> all = new ArrayList<>();

    StudioCommands(Store store, Actions actions) {
        this.store = store;
        this.actions = actions;
        addFile();
        addEdit();
        addView();
        addGo();
        addMesh();
        addCluster();
        addHelp();
    }

    List<Command> all() {
        return List.copyOf(all);
    }

    private void addFile() {
        always("File", "Open the sample mesh", "Ctrl+1", actions::openSample);
        always("File", "Open files…", "Ctrl+O", actions::chooseFiles);
        always("File", "Open a folder…", "Ctrl+Alt+O", actions::chooseFolder);
        when("File", "New file…", "Ctrl+Alt+N", StudioCommands::isOpen, actions::newFile);
        all.add(Command.of("File", "Save", "Ctrl+S", StudioCommands::isDirty, actions::save)
                .first());
        when("File", "Save all", "Ctrl+Shift+S", StudioCommands::isDirty, actions::saveAll);
        when("File", "Save as…", "Ctrl+Alt+S", StudioCommands::isDocument, actions::saveAs);
        when("File", "Save a copy of the workspace…", "", StudioCommands::isOpen, actions::saveCopy);
        all.add(Command.of(
                        "File",
                        "Close the document",
                        "Ctrl+W",
                        state -> !(state.screen().tabs().front() instanceof Tab.Topology),
                        () -> store.dispatch(
                                new Intent.CloseTab(store.now().screen().tabs().front())))
                .first());
        always("File", "Show the first page", "", () -> store.dispatch(new Intent.WelcomeShown(true)));
    }

    private void addEdit() {
        when(
                "Edit",
                "Undo",
                "Ctrl+Z",
                state -> !state.workspace().undo().isEmpty(),
                () -> store.dispatch(new WorkspaceEvent.Undone()));
        when(
                "Edit",
                "Redo",
                "Ctrl+Shift+Z",
                state -> !state.workspace().redo().isEmpty(),
                () -> store.dispatch(new WorkspaceEvent.Redone()));
        all.add(Command.of("Edit", "Find in all files…", "Ctrl+Shift+F", StudioCommands::isOpen, actions::findInFiles)
                .first());
        when("Edit", "Replace in all files…", "Ctrl+Shift+H", StudioCommands::isOpen, actions::replaceInFiles);
        when("Edit", "Next place found", "F4", StudioCommands::isOpen, () -> actions.stepFound(1));
        when("Edit", "Place found before", "Shift+F4", StudioCommands::isOpen, () -> actions.stepFound(-1));
    }

    private void addView() {
        theme("Light", Theme.LIGHT);
        theme("Dark", Theme.DARK);
        theme("High contrast, light", Theme.HIGH_CONTRAST);
        theme("High contrast, dark", Theme.HIGH_CONTRAST_DARK);
        always("View", "Follow the system's theme", "", actions::followSystemTheme);
        all.add(Command.always("View", "Larger text", "Ctrl+Plus", () -> zoom(10))
                .first());
        always("View", "Smaller text", "Ctrl+Minus", () -> zoom(-10));
        always("View", "Usual size of text", "Ctrl+0", () -> change(look -> look.withFontPercent(100)));
        all.add(Command.always("View", "Compact rows", "", () -> change(look -> look.with(Density.COMPACT)))
                .first());
        always("View", "Normal rows", "", () -> change(look -> look.with(Density.NORMAL)));
        always("View", "Comfortable rows", "", () -> change(look -> look.with(Density.COMFORTABLE)));
        all.add(Command.always("View", "Show or hide the explorer", "Alt+Shift+1", () -> actions.togglePanes(1))
                .first());
        always("View", "Show or hide the inspector", "Alt+Shift+3", () -> actions.togglePanes(3));
        always("View", "Show or hide the lists", "Alt+Shift+4", () -> actions.togglePanes(4));
        always("View", "Pin or release the inspector", "Alt+P", actions::pinInspector);
    }

    private void addGo() {
        when("Go", "Back", "Ctrl+Open Bracket", StudioCommands::isOpen, actions::back);
        when("Go", "Forth", "Ctrl+Close Bracket", StudioCommands::isOpen, actions::forth);
        all.add(Command.of("Go", "File…", "Ctrl+P", StudioCommands::isOpen, actions::goToFile)
                .first());
        when("Go", "Resource, subset or port…", "Ctrl+T", StudioCommands::isOpen, actions::goToSymbol);
        all.add(Command.always("Go", "Explorer", "Alt+1", () -> actions.focusPane(1))
                .first());
        always("Go", "Centre", "Alt+2", () -> actions.focusPane(2));
        always("Go", "Inspector", "Alt+3", () -> actions.focusPane(3));
        always("Go", "Lists", "Alt+4", () -> actions.focusPane(4));
        always("Go", "Cluster and changes", "Alt+5", () -> actions.focusPane(5));
        always("Go", "Next pane", "F6", () -> actions.stepFocus(1));
        always("Go", "Pane before", "Shift+F6", () -> actions.stepFocus(-1));
        all.add(Command.always("Go", "Topology", "Alt+T", () -> store.dispatch(new Intent.ShowTab(new Tab.Topology())))
                .first());
        list("Problems", BottomTab.PROBLEMS);
        list("Impact", BottomTab.IMPACT);
        list("Find", BottomTab.FIND);
        list("Activity", BottomTab.ACTIVITY);
    }

    private void addMesh() {
        always("Mesh", "New resource…", "Ctrl+N", actions::newResource);
        all.add(Command.of("Mesh", "Show the whole graph", "", StudioCommands::isOpen, () -> {
                    store.dispatch(new Intent.ShowTab(new Tab.Topology()));
                    actions.fitGraph();
                })
                .first());
        when(
                "Mesh",
                "Show what changes for requests",
                "Ctrl+Shift+I",
                StudioCommands::isOpen,
                () -> showList(BottomTab.IMPACT));
        when("Mesh", "Show problems", "Ctrl+Shift+M", StudioCommands::isOpen, () -> showList(BottomTab.PROBLEMS));
    }

    private void addCluster() {
        always("Cluster", "Connect to a cluster…", "Ctrl+Shift+O", actions::connect);
        when(
                "Cluster",
                "Show changes and apply…",
                "Ctrl+Shift+A",
                StudioCommands::isConnected,
                () -> store.dispatch(new Intent.ShowTab(new Tab.Changes())));
        when("Cluster", "Disconnect", "", StudioCommands::isConnected, actions::disconnect);
    }

    private void addHelp() {
        always("Help", "Tour", "", actions::showTour);
        always("Help", "Keyboard shortcuts", "F1", actions::showKeys);
        always("Help", "About Meshloft", "", actions::showAbout);
    }

    private void theme(String title, Theme theme) {
        always("View", title, "", () -> change(look -> look.with(theme)));
    }

    private void list(String title, BottomTab list) {
        always("Go", title, "", () -> showList(list));
    }

    private void showList(BottomTab list) {
        store.dispatch(new Intent.ShowBottom(list));
        actions.focusPane(4);
    }

    private void zoom(int by) {
        change(look -> look.withFontPercent(look.fontPercent() + by));
    }

    private void change(UnaryOperator<Appearance> next) {
        store.dispatch(
                new Intent.AppearanceChosen(next.apply(store.now().screen().appearance())));
    }

    private void always(String menu, String title, String keys, Runnable action) {
        all.add(Command.always(menu, title, keys, action));
    }

    private void when(String menu, String title, String keys, Predicate<AppState> enabled, Runnable action) {
        all.add(Command.of(menu, title, keys, enabled, action));
    }

    private static boolean isConnected(AppState state) {
        return state.cluster().facts() != null;
    }

    private static boolean isOpen(AppState state) {
        return !state.workspace().files().isEmpty();
    }

    private static boolean isDocument(AppState state) {
        return state.screen().tabs().front().about().isPresent();
    }

    private static boolean isDirty(AppState state) {
        return !state.dirtyFiles().isEmpty();
    }
}
