package dev.meshloft.app.shell;

import dev.meshloft.app.look.Logo;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.look.Sheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The keys of everything, and what this program is.
public final class HelpSheets {

    private static final Map<String, List<String[]>> PLACES = places();

    private final Sheet sheet;
    private final List<Command> commands;

    /// @param commands those with keys are listed
    public HelpSheets(StackPane window, List<Command> commands) {
        this.sheet = new Sheet(window);
        this.commands = commands;
    }

    public void showKeys() {
        FlowPane groups = new FlowPane(32, 20);
        groups.setPrefWrapLength(820);
        Map<String, VBox> byMenu = new LinkedHashMap<>();
        for (Command command : commands) {
            if (command.keys() != null) {
                byMenu.computeIfAbsent(command.menu(), HelpSheets::group)
                        .getChildren()
                        .add(key(
                                command.title().replace("…", ""),
                                spaced(command.keys().getDisplayText())));
            }
        }
        PLACES.forEach((place, keys) -> {
            VBox group = byMenu.computeIfAbsent(place, HelpSheets::group);
            keys.forEach(each -> group.getChildren().add(key(each[0], each[1])));
        });
        groups.getChildren().setAll(byMenu.values());
        sheet.show("Keyboard shortcuts", groups, 900);
    }

    /// @param version of this program
    public void showAbout(String version) {
        VBox words = new VBox(
                8,
                Rows.fixed("Meshloft " + version, "object-name"),
                Rows.wrapped("See your mesh, change it, and know which requests move before they do.", "secondary"),
                Rows.wrapped("Rules and schemas of Istio 1.31. Java "
                        + Runtime.version().feature() + ", JavaFX " + System.getProperty("javafx.version", "") + "."),
                Rows.wrapped(
                        "Fonts: Inter and JetBrains Mono, SIL Open Font License 1.1. No account; no usage data leaves"
                                + " this machine.",
                        "small",
                        "secondary"));
        HBox row = new HBox(16, Logo.of(44), words);
        row.setAlignment(Pos.TOP_LEFT);
        sheet.show("About Meshloft", row, 520);
    }

    private static VBox group(String title) {
        VBox group = new VBox(6, Rows.fixed(title, "strong"));
        group.setPrefWidth(250);
        return group;
    }

    private static Node key(String words, String keys) {
        HBox row = new HBox(8, Rows.text(words), Rows.gap(), Rows.fixed(keys, "key-hint"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// `Ctrl Shift Z`; a plus that is a key stays.
    private static String spaced(String keys) {
        return keys.replaceAll("\\+(?=.)", " ");
    }

    private static Map<String, List<String[]>> places() {
        Map<String, List<String[]>> places = new LinkedHashMap<>();
        places.put(
                "On the graph",
                List.of(
                        new String[] {"Walk along edges", "Arrows"},
                        new String[] {"Next problem", "Tab"},
                        new String[] {"Zoom", "+ - 0"},
                        new String[] {"Focus the neighbourhood", "F"},
                        new String[] {"One edge less, more around it", "[ ]"},
                        new String[] {"Find a node", "/"},
                        new String[] {"Menu of the selection", "M"},
                        new String[] {"Set the selected weight", "0 to 9, Enter"},
                        new String[] {"Graph or table", "T"},
                        new String[] {"Open the document", "Enter"}));
        places.put(
                "In a form",
                List.of(
                        new String[] {"Weight by 1, by 10", "Arrows, Shift"},
                        new String[] {"Edit or remove a chip", "Enter, Backspace"},
                        new String[] {"Move a route", "Alt ↑ ↓"}));
        places.put(
                "In the text",
                List.of(
                        new String[] {"Complete", "Ctrl Space"},
                        new String[] {"Fix a problem", "Alt Enter"},
                        new String[] {"Find", "Ctrl F"}));
        return places;
    }
}
