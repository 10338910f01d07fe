package dev.meshloft.app.topology;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// The words on buttons that have an icon too, and can do without words where there is little room.
final class Words {

    private Words() {}

    static void show(List<Node> buttons, boolean shown) {
        ContentDisplay display = shown ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY;
        for (Node button : buttons) {
            ((Labeled) button).setContentDisplay(display);
        }
    }

    /// What the words take up, shown or not.
    static double width(List<Node> buttons) {
        return buttons.stream().mapToDouble(button -> width((Labeled) button)).sum();
    }

    private static double width(Labeled button) {
        Text text = new Text(button.getText());
        text.setFont(button.getFont());
        return Math.ceil(text.getLayoutBounds().getWidth()) + button.getGraphicTextGap();
    }
}
