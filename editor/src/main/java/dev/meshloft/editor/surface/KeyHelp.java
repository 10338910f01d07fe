package dev.meshloft.editor.surface;

import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/// A line of the help sheet.
///
/// @param keys as they were bound: `Shortcut+K Shortcut+I`
public record KeyHelp(String group, String keys, String words) {

    /// The keys as this system names them: *Ctrl+K Ctrl+I*.
    public String displayText() {
        return Arrays.stream(keys.split(" "))
                .map(each -> KeyCombination.valueOf(each.replace('_', ' ')).getDisplayText())
                .collect(Collectors.joining(" "));
    }
}
