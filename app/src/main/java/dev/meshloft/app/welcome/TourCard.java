package dev.meshloft.app.welcome;

import dev.meshloft.app.files.Settings;
import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the program is about, and the way into the tour. A user who does not want it is not asked again.
final class TourCard {

    private static final String KEY = "tour";
    private static final double WIDTH = 400;

    private final VBox root;

    TourCard(Runnable startTour, Settings settings) {
        VBox words = new VBox(
                12,
                Rows.fixed("Send 10 % to a new version", "card-title"),
                Rows.wrapped(
                        "A tour of four steps on the sample mesh. It takes about three minutes and changes nothing"
                                + " outside this window.",
                        "secondary"),
                new VBox(
                        8,
                        step(1, "Find what routes to reviews"),
                        step(2, "Move 10 % to v2 and watch the YAML"),
                        step(3, "Read which requests change"),
                        step(4, "Apply to the playground and take it back")));
        words.getStyleClass().add("tour-words");
        VBox card = new VBox(new Preview(), words);
        card.getStyleClass().add("welcome-card");
        HBox buttons = new HBox(
                8,
                Rows.button("tour", "Start the tour", startTour, "primary"),
                Rows.button("Not now", () -> hide(settings, words), "flat"));
        if (settings.find(KEY).isEmpty()) {
            words.getChildren().add(buttons);
        }
        HBox promise =
                new HBox(8, Icon.of("lock"), Rows.text("No account. No usage data leaves this machine.", "secondary"));
        promise.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(12, Rows.fixed("What you will see", "object-name"), card, promise);
        root.setPrefWidth(WIDTH);
        root.setMinWidth(WIDTH);
        root.setMaxHeight(Region.USE_PREF_SIZE);
    }

    Node root() {
        return root;
    }

    private static void hide(Settings settings, VBox words) {
        settings.put(KEY, "not now");
        words.getChildren().removeLast();
    }

    private static Node step(int number, String words) {
        HBox row = new HBox(10, Rows.fixed(Integer.toString(number), "step-number", "small-step"), Rows.fixed(words));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
