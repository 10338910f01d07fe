package dev.meshloft.core.workspace;

import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.resource.Sight;
import java.util.List;
import java.util.Optional;

/// Everything that can happen to a workspace.
public sealed interface WorkspaceEvent {

    /// Files were read from disk; files already there are replaced unless they have unsaved edits.
    record FilesOpened(List<OpenFile> files, List<FileFailure> failures) implements WorkspaceEvent {

        public FilesOpened {
            files = List.copyOf(files);
            failures = List.copyOf(failures);
        }
    }

    /// All files go; the cluster stays.
    record WorkspaceClosed() implements WorkspaceEvent {}

    /// The texts of files change by one undoable step.
    ///
    /// @param coalesceKey see [UndoStep]
    record Edited(String title, String coalesceKey, List<FileEdit> edits) implements WorkspaceEvent {

        public Edited {
            edits = List.copyOf(edits);
        }
    }

    /// A new, unsaved file.
    record FileCreated(FileId file, String text) implements WorkspaceEvent {}

    record Undone() implements WorkspaceEvent {}

    record Redone() implements WorkspaceEvent {}

    /// The file has this text on disk now.
    record Saved(FileId file, String text) implements WorkspaceEvent {}

    /// Somebody else wrote the file. Unsaved edits are kept.
    record FileChangedOutside(FileId file, String text) implements WorkspaceEvent {}

    /// Somebody else deleted the file. One with unsaved edits stays.
    record FileDeletedOutside(FileId file) implements WorkspaceEvent {}

    /// The user has seen what others did to the file on disk: from now on the unsaved text counts as made from that.
    record OutsideSettled(FileId file) implements WorkspaceEvent {}

    /// The file has another name; undo follows it. Nothing happens when there is a file of that name.
    record FileRenamed(FileId file, FileId to) implements WorkspaceEvent {}

    /// The file is gone from the workspace with its unsaved text, and with what undo knew of it.
    record FileRemoved(FileId file) implements WorkspaceEvent {}

    /// A cluster was connected; its objects follow. An empty context: disconnected.
    ///
    /// @param sight what can be seen of it: all, or what is still to be read
    record ClusterConnected(String context, Sight sight) implements WorkspaceEvent {

        public ClusterConnected(String context) {
            this(context, Sight.FULL);
        }
    }

    /// @param sight what can be seen from now on; empty when that is as before
    record ClusterChanged(List<LiveResource> upserted, List<ResourceKey> removed, Optional<Sight> sight)
            implements WorkspaceEvent {

        public ClusterChanged(List<LiveResource> upserted, List<ResourceKey> removed) {
            this(upserted, removed, Optional.empty());
        }

        public ClusterChanged {
            upserted = List.copyOf(upserted);
            removed = List.copyOf(removed);
        }
    }
}
