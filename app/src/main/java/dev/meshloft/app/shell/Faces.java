package dev.meshloft.app.shell;

import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.BottomTab;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.workspace.OpenFile;

/// How the tabs look.
final class Faces {

    private Faces() {}

    static TabStrip.Face of(AppState state, Tab tab) {
        return switch (tab) {
            case Tab.Topology _ -> new TabStrip.Face("graph", "Topology", "", false, false);
            case Tab.Changes _ ->
                new TabStrip.Face(
                        "swap",
                        "Changes",
                        count(state.derived().changes().changes().size()),
                        false,
                        true);
            case Tab.Merge(var file) -> new TabStrip.Face("swap", "Merge " + file.fileName(), "", false, true);
            case Tab.Compare(var file) -> new TabStrip.Face("swap", "Compare " + file.fileName(), "", false, true);
            case Tab.Document(var file) ->
                new TabStrip.Face(
                        file.isMarkdown() ? "book" : "yaml",
                        file.fileName(),
                        "",
                        state.workspace().findFile(file).map(OpenFile::isDirty).orElse(false),
                        true);
        };
    }

    static TabStrip.Face of(AppState state, BottomTab tab) {
        return switch (tab) {
            case PROBLEMS -> list("Problems", state.derived().problems().size());
            case IMPACT -> list("Impact", state.derived().impactCount());
            case FIND -> list("Find", 0);
            case ACTIVITY -> list("Activity", 0);
        };
    }

    private static TabStrip.Face list(String title, int count) {
        return new TabStrip.Face(null, title, count(count), false, false);
    }

    private static String count(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }
}
