package dev.meshloft.app.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;

class ExplorerItemTest {

    private static final ExplorerNode NOTHING = ExplorerNode.heading("top", "", List.of());
    private static final ExplorerNode TWO = ExplorerNode.heading(
            "top",
            "",
            List.of(
                    ExplorerNode.heading("first", "First", List.of()),
                    ExplorerNode.heading("second", "Second", List.of())));

    @Test
    void theTreeHearsOfTheFirstRowsOfARowThatWasEmpty() {
        ExplorerItem top = new ExplorerItem(NOTHING, new ExplorerFolds());
        List<TreeItem<?>> heard = new ArrayList<>();
        top.addEventHandler(
                TreeItem.<ExplorerNode>expandedItemCountChangeEvent(), event -> heard.add(event.getTreeItem()));
        top.show(TWO);
        assertEquals(List.of(top), heard);
        assertEquals(
                List.of("first", "second"),
                top.getChildren().stream().map(item -> item.getValue().id()).toList());
    }

    @Test
    void rowsThatStayAreTheSameRows() {
        ExplorerItem top = new ExplorerItem(NOTHING, new ExplorerFolds());
        top.show(TWO);
        TreeItem<ExplorerNode> second = top.getChildren().get(1);
        top.show(ExplorerNode.heading("top", "", List.of(ExplorerNode.heading("second", "Second", List.of()))));
        assertEquals(List.of(second), top.getChildren());
    }
}
