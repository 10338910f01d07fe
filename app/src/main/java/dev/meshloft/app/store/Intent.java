package dev.meshloft.app.store;

import dev.meshloft.app.look.Appearance;
import dev.meshloft.app.look.Theme;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Everything that can change the state of the studio.
public sealed interface Intent {

    /// Something happens to the mesh.
    record Work(WorkspaceEvent event) implements Intent {}

    /// Another workspace: its name, what was opened, and where its files lie.
    record WorkspaceNamed(String name, List<Path> roots, Map<FileId, Path> paths) implements Intent {}

    /// Where a file lies from now on; null for one that lies nowhere any more.
    record FilePlaced(FileId file, @Nullable Path path) implements Intent {}

    /// A folder was made in which there is no file yet; its path as files are named.
    record FolderMade(String folder) implements Intent {}

    record FolderGone(String folder) implements Intent {}

    /// How files lie on disk, found by reading or writing them.
    record DiskRead(Map<FileId, OnDisk> disk) implements Intent {}

    record Select(Selection selection) implements Intent {}

    record ShowTab(Tab tab) implements Intent {}

    record CloseTab(Tab tab) implements Intent {}

    record ShowBottom(BottomTab tab) implements Intent {}

    /// An analysis is ready; dropped when the workspace has moved on and a newer one is on its way.
    record DerivedReady(Derived derived) implements Intent {}

    record ClusterStatusChanged(UnaryOperator<ClusterStatus> change) implements Intent {}

    record ApplyRunChanged(UnaryOperator<ApplyRun> change) implements Intent {}

    record Noticed(Notice notice) implements Intent {}

    record ThemeChosen(Theme theme) implements Intent {}

    record AppearanceChosen(Appearance appearance) implements Intent {}

    /// What the welcome page shows, or not.
    record WelcomeShown(boolean shown) implements Intent {}
}
