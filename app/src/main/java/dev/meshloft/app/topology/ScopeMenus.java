package dev.meshloft.app.topology;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.topology.Detail;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// How much of the mesh is shown: the level of detail, and everything or what is around the selection.
final class ScopeMenus {

    private final MenuButton detail = menu("layers", "Versions", "Level of detail");
    private final MenuButton focus = menu("target", "Whole mesh", "What the graph shows: the whole mesh or a part");
    private final ToggleGroup details = new ToggleGroup();
    private final ToggleGroup parts = new ToggleGroup();
    private final RadioMenuItem whole = new RadioMenuItem("Whole mesh");
    private final RadioMenuItem around = new RadioMenuItem("Around the selection (F)");
    private final MenuItem wider = new MenuItem("One edge more ( ] )");
    private final MenuItem narrower = new MenuItem("One edge less ( [ )");
    private final HBox root = new HBox(4, detail, focus);

    /// @param selected what the focus menu may put into the middle
    ScopeMenus(Consumer<UnaryOperator<Scope>> change, java.util.function.Supplier<@Nullable String> selected) {
        for (Detail each : Detail.values()) {
            RadioMenuItem item = new RadioMenuItem(words(each));
            item.setUserData(each);
            item.setToggleGroup(details);
            item.setOnAction(_ -> change.accept(scope -> scope.with(each)));
            detail.getItems().add(item);
        }
        whole.setToggleGroup(parts);
        around.setToggleGroup(parts);
        whole.setOnAction(_ -> change.accept(scope -> scope.around(null)));
        around.setOnAction(_ -> change.accept(scope -> scope.around(selected.get())));
        wider.setOnAction(_ -> change.accept(scope -> scope.deeper(1)));
        narrower.setOnAction(_ -> change.accept(scope -> scope.deeper(-1)));
        root.setAlignment(Pos.CENTER_LEFT);
        focus.getItems().setAll(whole, around, new SeparatorMenuItem(), wider, narrower);
        focus.setOnShowing(_ -> around.setDisable(selected.get() == null && whole.isSelected()));
    }

    Region root() {
        return root;
    }

    void showWords(boolean shown) {
        Words.show(root.getChildren(), shown);
    }

    double wordsWidth() {
        return Words.width(root.getChildren());
    }

    /// @param centre the name of what is in the middle; empty for the whole mesh
    void show(Scope scope, String centre) {
        detail.setText(words(scope.detail()));
        details.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == scope.detail())
                .forEach(toggle -> toggle.setSelected(true));
        boolean all = scope.centre() == null;
        focus.setText(all ? "Whole mesh" : "Around " + shortened(centre) + ", " + edges(scope.depth()));
        (all ? whole : around).setSelected(true);
        wider.setDisable(all || scope.depth() >= Scope.MOST_DEPTH);
        narrower.setDisable(all || scope.depth() <= Scope.LEAST_DEPTH);
    }

    private static String edges(int depth) {
        return depth == 1 ? "1 edge" : depth + " edges";
    }

    private static String shortened(String name) {
        return name.length() <= 20 ? name : name.substring(0, 10) + "…" + name.substring(name.length() - 9);
    }

    private static String words(Detail detail) {
        return switch (detail) {
            case SERVICES -> "Services only";
            case VERSIONS -> "Versions";
            case WORKLOADS -> "Workloads";
        };
    }

    private static MenuButton menu(String icon, String words, String meaning) {
        MenuButton button = new MenuButton(words, Icon.of(icon, 14));
        button.getStyleClass().addAll("flat", "scope-menu");
        button.setTooltip(Rows.tooltip(meaning));
        button.setAccessibleText(meaning);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
