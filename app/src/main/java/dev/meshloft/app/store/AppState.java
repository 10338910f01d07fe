package dev.meshloft.app.store;

import dev.meshloft.app.look.Appearance;
import dev.meshloft.app.look.Theme;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.Workspace;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The whole state of the studio. Every view shows one of these; nothing else is shown.
///
/// @param notices newest last
public record AppState(OpenMesh mesh, Screen screen, ClusterStatus cluster, ApplyRun run, List<Notice> notices) {

    private static final int NOTICE_LIMIT = 500;

    public AppState {
        notices = List.copyOf(notices);
    }

    public static AppState start(Theme theme) {
        return start(Appearance.of(theme));
    }

    public static AppState start(Appearance appearance) {
        Screen screen = new Screen(Selection.NONE, Tabs.START, BottomTab.PROBLEMS, appearance, true);
        return new AppState(OpenMesh.NONE, screen, ClusterStatus.NONE, ApplyRun.NONE, List.of());
    }

    public Workspace workspace() {
        return mesh.workspace();
    }

    public Derived derived() {
        return mesh.derived();
    }

    public Selection selection() {
        return screen.selection();
    }

    /// Whether the analysis is of what is shown.
    public boolean isCurrent() {
        return derived().revision() == workspace().revision();
    }

    /// The files with unsaved edits.
    public List<OpenFile> dirtyFiles() {
        return workspace().files().values().stream().filter(OpenFile::isDirty).toList();
    }

    /// Two states are the same only when they are one: a property compares old and new, and must not walk through all
    /// objects of a cluster for that.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    AppState apply(Intent intent) {
        return switch (intent) {
            case Intent.Work(WorkspaceEvent.FileRenamed renamed) ->
                with(screen.with(screen.tabs().renamed(renamed.file(), renamed.to())))
                        .withWorkspace(workspace().apply(renamed));
            case Intent.Work(var event) -> withWorkspace(workspace().apply(event));
            case Intent.WorkspaceNamed(String name, var roots, var paths) ->
                with(new OpenMesh(name, roots, paths, mesh.disk(), Set.of(), workspace(), derived()))
                        .with(screen.withWelcome(false));
            case Intent.FilePlaced(var file, var path) -> with(mesh.withPath(file, path));
            case Intent.FolderMade(String folder) -> with(mesh.with(with(mesh.folders(), folder)));
            case Intent.FolderGone(String folder) ->
                with(mesh.with(mesh.folders().stream()
                        .filter(each -> !each.equals(folder) && !each.startsWith(folder + "/"))
                        .collect(Collectors.toSet())));
            case Intent.DiskRead(var disk) -> with(mesh.withDisk(disk));
            case Intent.Select(Selection selection) -> with(screen.with(withOwner(selection)));
            case Intent.ShowTab(Tab tab) -> with(screen.with(screen.tabs().show(tab)));
            case Intent.CloseTab(Tab tab) -> with(screen.with(screen.tabs().close(tab)));
            case Intent.ShowBottom(BottomTab tab) -> with(screen.with(tab));
            case Intent.DerivedReady(Derived ready) ->
                ready.revision() >= derived().revision() ? with(mesh.with(ready)) : this;
            case Intent.ClusterStatusChanged(var change) ->
                new AppState(mesh, screen, change.apply(cluster), run, notices);
            case Intent.ApplyRunChanged(var change) -> new AppState(mesh, screen, cluster, change.apply(run), notices);
            case Intent.Noticed(Notice notice) -> noticed(notice);
            case Intent.ThemeChosen(Theme theme) ->
                with(screen.with(screen.appearance().with(theme)));
            case Intent.AppearanceChosen(Appearance appearance) -> with(screen.with(appearance));
            case Intent.WelcomeShown(boolean shown) -> with(screen.withWelcome(shown));
        };
    }

    /// A place alone selects the object it lies in, so that all views show the same one.
    private Selection withOwner(Selection selection) {
        SourceRef place = selection.place();
        if (selection.resource() != null || place == null) {
            return selection;
        }
        return workspace()
                .findFile(place.file())
                .flatMap(file -> file.resources().stream()
                        .filter(resource -> resource.document() == place.document()
                                && resource.whole().range().start()
                                        <= place.range().start())
                        .reduce((_, last) -> last))
                .map(resource -> new Selection(resource.key(), place, selection.node()))
                .orElse(selection);
    }

    private AppState with(OpenMesh next) {
        return new AppState(next, screen, cluster, run, notices);
    }

    private AppState with(Screen next) {
        return new AppState(mesh, next, cluster, run, notices);
    }

    private AppState withWorkspace(Workspace next) {
        if (next.revision() == workspace().revision()) {
            return this;
        }
        return with(mesh.with(next)).with(screen.with(screen.tabs().after(workspace(), next)));
    }

    private static Set<String> with(Set<String> all, String one) {
        Set<String> more = new HashSet<>(all);
        more.add(one);
        return more;
    }

    private AppState noticed(Notice notice) {
        List<Notice> more = new ArrayList<>(notices);
        more.add(notice);
        List<Notice> kept = more.size() > NOTICE_LIMIT ? more.subList(more.size() - NOTICE_LIMIT, more.size()) : more;
        return new AppState(mesh, screen, cluster, run, kept);
    }
}
