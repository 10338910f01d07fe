package dev.meshloft.app.store;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/// The open tabs of the centre, in order, and the one in front.
public record Tabs(List<Tab> open, Tab front) {

    public static final Tabs START = new Tabs(List.of(new Tab.Topology()), new Tab.Topology());

    public Tabs {
        open = List.copyOf(open);
    }

    /// Opens the tab if needed and brings it to the front.
    public Tabs show(Tab tab) {
        if (open.contains(tab)) {
            return new Tabs(open, tab);
        }
        List<Tab> more = new ArrayList<>(open);
        more.add(tab);
        return new Tabs(more, tab);
    }

    /// Closes the tab; its left neighbour comes to the front. The graph stays.
    public Tabs close(Tab tab) {
        int at = open.indexOf(tab);
        if (at <= 0) {
            return this;
        }
        List<Tab> fewer = new ArrayList<>(open);
        fewer.remove(at);
        return new Tabs(fewer, front.equals(tab) ? open.get(at - 1) : front);
    }

    /// The tabs after the workspace changed: those of files that are gone, or where nothing is left to merge, close.
    Tabs after(Workspace before, Workspace now) {
        Tabs remaining = this;
        for (Tab tab : open) {
            boolean stays = switch (tab) {
                case Tab.Document(FileId file) ->
                    !before.files().containsKey(file) || now.files().containsKey(file);
                case Tab.Merge(FileId file) -> isToMerge(now, file);
                case Tab.Compare(FileId file) -> isToMerge(now, file);
                case Tab.Topology _, Tab.Changes _ -> true;
            };
            remaining = stays ? remaining : remaining.close(tab);
        }
        return remaining;
    }

    /// The tabs with those of one file being of another.
    Tabs renamed(FileId from, FileId to) {
        return new Tabs(open.stream().map(tab -> renamed(tab, from, to)).toList(), renamed(front, from, to));
    }

    private static Tab renamed(Tab tab, FileId from, FileId to) {
        return tab.equals(new Tab.Document(from)) ? new Tab.Document(to) : tab;
    }

    private static boolean isToMerge(Workspace workspace, FileId file) {
        return workspace.findFile(file).map(OpenFile::outside).isPresent();
    }
}
