package dev.meshloft.app.topology;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.MeshGraph;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What is shown of the mesh, what lies over it, which side of the draft, and as a graph or as a table.
final class TopologyBar {

    /// What the rest of the bar does.
    interface Actions {
        void show(DraftSide side);

        void table(boolean wanted);

        void search();

        void fit();

        void foldAll(boolean folded);

        /// Without regard to where everything stands.
        void arrange();
    }

    private static final List<DraftSide> SIDES = List.of(DraftSide.BEFORE, DraftSide.AFTER, DraftSide.DIFFERENCE);

    private final ScopeMenus menus;
    private final OverlayToggles overlays;
    private final HBox sides;
    private final HBox twins;
    private final HBox root = new HBox() {
        @Override
        protected void layoutChildren() {
            fit();
            super.layoutChildren();
        }
    };
    /// How many of the two groups with words show them.
    private int worded = 2;

    TopologyBar(ScopeMenus menus, OverlayToggles overlays, Actions actions) {
        this.menus = menus;
        this.overlays = overlays;
        sides = Rows.segments(2, at -> actions.show(SIDES.get(at)), "Before", "After", "Difference");
        sides.managedProperty().bind(sides.visibleProperty());
        twins = Rows.segments(0, at -> actions.table(at == 1), "Graph", "Table");
        Region line = new Region();
        line.getStyleClass().add("toolbar-line");
        root.getStyleClass().add("toolbar");
        root.setMinWidth(0);
        root.getChildren().addAll(menus.root(), line, overlays.root(), sides, Rows.gap(), twins, more(actions));
    }

    Region root() {
        return root;
    }

    /// @param centre the name of what is in focus
    void show(AppState state, Scope scope, String centre) {
        menus.show(scope, centre);
        sides.setVisible(hasDraft(state));
        select(sides, SIDES.indexOf(scope.side()));
    }

    void showTable(boolean shown) {
        select(twins, shown ? 1 : 0);
    }

    /// Whether there is anything to compare.
    static boolean hasDraft(AppState state) {
        MeshGraph graph = state.derived().graph();
        return !state.derived().changes().isEmpty()
                || !state.dirtyFiles().isEmpty()
                || graph.nodes().stream().anyMatch(node -> node.change() != ChangeMark.NONE)
                || graph.edges().stream().anyMatch(edge -> edge.change() != ChangeMark.NONE);
    }

    /// Where there is little room, first what lies over the graph loses its words, then what is shown of it.
    private void fit() {
        double overlayWords = overlays.wordsWidth();
        double menuWords = menus.wordsWidth();
        double bare = root.prefWidth(-1) - (worded > 0 ? menuWords : 0) - (worded > 1 ? overlayWords : 0);
        double room = root.getWidth() - bare;
        int fitting = room >= menuWords + overlayWords ? 2 : room >= menuWords ? 1 : 0;
        if (fitting != worded) {
            worded = fitting;
            menus.showWords(fitting > 0);
            overlays.showWords(fitting > 1);
        }
    }

    private static void select(HBox segments, int at) {
        ((ToggleButton) segments.getChildren().get(at)).setSelected(true);
    }

    private static Node more(Actions actions) {
        MenuButton more = new MenuButton("", Icon.of("dots"));
        more.getStyleClass().addAll("flat", "menu-of-dots");
        more.setAccessibleText("More for the graph");
        more.setTooltip(Rows.tooltip("More for the graph"));
        more.getItems()
                .addAll(
                        item("Find a node ( / )", actions::search),
                        item("Show the whole graph (0)", actions::fit),
                        item("Collapse all namespaces", () -> actions.foldAll(true)),
                        item("Expand all namespaces", () -> actions.foldAll(false)),
                        new SeparatorMenuItem(),
                        item("Arrange anew", actions::arrange));
        return more;
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
