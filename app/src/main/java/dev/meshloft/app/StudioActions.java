package dev.meshloft.app;

import java.nio.file.Path;
import java.util.List;

/// What the commands start, in the studio's own words.
final class StudioActions implements StudioCommands.Actions {

    private final Studio studio;
    private final FilePickers pickers;

    StudioActions(Studio studio, FilePickers pickers) {
        this.studio = studio;
        this.pickers = pickers;
    }

    @Override
    public void openSample() {
        studio.openSample();
    }

    @Override
    public void chooseFiles() {
        List<Path> files = pickers.files();
        if (!files.isEmpty()) {
            studio.open(files);
        }
    }

    @Override
    public void chooseFolder() {
        pickers.folder("Open a folder").ifPresent(folder -> studio.open(List.of(folder)));
    }

    @Override
    public void save() {
        studio.saving().saveFront();
    }

    @Override
    public void saveAll() {
        studio.saving().saveAll();
    }

    @Override
    public void saveCopy() {
        pickers.folder("Save a copy of the workspace in")
                .ifPresent(folder -> studio.workspaces().saveCopy(folder));
    }

    @Override
    public void saveAs() {
        studio.store().now().screen().tabs().front().about().ifPresent(studio::saveAs);
    }

    @Override
    public void newResource() {
        studio.store().dispatch(new dev.meshloft.app.store.Intent.WelcomeShown(false));
        studio.window().focusExplorer();
        studio.explorer().showNewMenu();
    }

    @Override
    public void newFile() {
        studio.store().dispatch(new dev.meshloft.app.store.Intent.WelcomeShown(false));
        studio.window().focusExplorer();
        studio.explorer().newFile();
    }

    @Override
    public void findInFiles() {
        studio.find().open(studio.selectedWords(), false);
        studio.window().openBottom();
    }

    @Override
    public void replaceInFiles() {
        studio.find().open(studio.selectedWords(), true);
        studio.window().openBottom();
    }

    @Override
    public void stepFound(int by) {
        studio.find().step(by);
    }

    @Override
    public void goToFile() {
        studio.window().goToFile();
    }

    @Override
    public void goToSymbol() {
        studio.window().goToSymbol();
    }

    @Override
    public void fitGraph() {
        studio.topology().graph().fit();
    }

    @Override
    public void connect() {
        studio.chooseCluster();
    }

    @Override
    public void disconnect() {
        studio.connector().disconnect();
    }

    @Override
    public void followSystemTheme() {
        studio.preferences().followSystem();
    }

    @Override
    public void togglePanes(int pane) {
        switch (pane) {
            case 1 -> studio.window().toggleExplorer();
            case 3 -> studio.window().toggleInspector();
            default -> studio.window().toggleBottom();
        }
    }

    @Override
    public void focusPane(int pane) {
        switch (pane) {
            case 1 -> studio.window().focusExplorer();
            case 2 -> studio.window().focusCentre();
            case 3 -> studio.window().focusInspector();
            case 4 -> studio.window().focusBottom();
            default -> studio.window().focusContextBar();
        }
    }

    @Override
    public void stepFocus(int step) {
        studio.window().stepFocus(step);
    }

    @Override
    public void back() {
        studio.history().back();
    }

    @Override
    public void forth() {
        studio.history().forth();
    }

    @Override
    public void pinInspector() {
        studio.inspector().togglePin();
    }

    @Override
    public void showKeys() {
        studio.showKeys();
    }

    @Override
    public void showTour() {
        studio.showTour();
    }

    @Override
    public void showAbout() {
        studio.showAbout();
    }
}
