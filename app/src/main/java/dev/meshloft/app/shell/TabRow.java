package dev.meshloft.app.shell;

import dev.meshloft.app.look.Icon;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/// Tabs side by side. Those that do not fit go into a list at the end; the one in front always has its place.
final class TabRow extends Region {

    private static final double MORE = 40;

    private final Button more = new Button();
    private List<ToggleButton> tabs = List.of();

    TabRow() {
        more.setGraphic(Icon.of("chev-d", 14));
        more.getStyleClass().addAll("flat", "small-button");
        more.setOnAction(_ -> hidden().show(more, Side.BOTTOM, 0, 4));
        more.setVisible(false);
        getChildren().add(more);
        setMinWidth(0);
    }

    List<ToggleButton> tabs() {
        return tabs;
    }

    void setTabs(List<ToggleButton> next) {
        tabs = List.copyOf(next);
        List<Node> children = new ArrayList<>(tabs);
        children.add(more);
        getChildren().setAll(children);
        requestLayout();
    }

    /// A list of the tabs that are not shown.
    private ContextMenu hidden() {
        ContextMenu menu = new ContextMenu();
        for (ToggleButton tab : tabs) {
            if (!tab.isVisible()) {
                MenuItem item = new MenuItem(tab.getAccessibleText());
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> tab.fire());
                menu.getItems().add(item);
            }
        }
        return menu;
    }

    @Override
    protected double computePrefWidth(double height) {
        return tabs.stream().mapToDouble(tab -> tab.prefWidth(-1)).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return tabs.stream().mapToDouble(tab -> tab.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        boolean all = computePrefWidth(-1) <= getWidth() + 0.5;
        double left = all ? getWidth() + 0.5 : getWidth() - MORE - reserved();
        double x = 0;
        int hidden = 0;
        for (ToggleButton tab : tabs) {
            double width = tab.prefWidth(-1);
            boolean fits = tab.isSelected() || width <= left;
            tab.setVisible(fits);
            if (fits) {
                tab.resizeRelocate(x, 0, width, getHeight());
                x += width;
                left -= tab.isSelected() && !all ? 0 : width;
            } else {
                left = 0; // what follows goes into the list as well
                hidden++;
            }
        }
        more.setVisible(hidden > 0);
        more.setAccessibleText(hidden + " more tabs");
        more.setText(Integer.toString(hidden));
        double height = more.prefHeight(-1);
        more.resizeRelocate(x + 4, Math.floor((getHeight() - height) / 2), more.prefWidth(-1), height);
    }

    private double reserved() {
        return tabs.stream()
                .filter(ToggleButton::isSelected)
                .mapToDouble(tab -> tab.prefWidth(-1))
                .sum();
    }
}
