package dev.meshloft.editor.outline;

import dev.meshloft.core.assist.Crumb;
import dev.meshloft.editor.icon.Icon;
import dev.meshloft.editor.icon.IconView;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/// The way from the file to the caret; each part opens a list of what stands beside it. For the editor's header.
public final class BreadcrumbBar extends HBox {

    private static final int MOST = 60;

    private IntConsumer onGoTo = offset -> {};

    public BreadcrumbBar() {
        getStyleClass().add("breadcrumb-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
    }

    /// Hears the file offset that was chosen.
    public void setOnGoTo(IntConsumer handler) {
        onGoTo = handler;
    }

    public void show(String file, List<Crumb> crumbs) {
        getChildren().setAll(new Label(file));
        for (Crumb crumb : crumbs) {
            Label part = part(crumb);
            part.getStyleClass().add(crumb == crumbs.getLast() ? "last" : "way");
            getChildren().addAll(new IconView(Icon.RIGHT, 12), part);
        }
    }

    private Label part(Crumb crumb) {
        Label part = new Label(crumb.words());
        part.getStyleClass().add("crumb");
        part.setFocusTraversable(true);
        part.setMinWidth(24);
        part.setOnMouseClicked(click -> choose(crumb, part));
        part.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                choose(crumb, part);
                key.consume();
            }
        });
        return part;
    }

    private void choose(Crumb crumb, Node at) {
        ContextMenu menu = new ContextMenu();
        for (Crumb.Sibling sibling : crumb.siblings().stream().limit(MOST).toList()) {
            MenuItem item = new MenuItem(sibling.words());
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> onGoTo.accept(sibling.offset()));
            menu.getItems().add(item);
        }
        menu.show(at, Side.BOTTOM, 0, 4);
    }
}
