package dev.meshloft.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which panes stand, at which size of the window.
class WishesTest {

    private static final Room LARGE = new Room(1440, 900);
    private static final Room SMALL = new Room(1024, 640);
    private static final Room SMALLEST = new Room(960, 600);

    @Test
    void theInspectorGivesWayFirstThenTheExplorerThenTheLists() {
        assertEquals(List.of(Pane.EXPLORER, Pane.INSPECTOR, Pane.BOTTOM), shown(Wishes.START, LARGE));
        assertEquals(List.of(Pane.EXPLORER, Pane.BOTTOM), shown(Wishes.START, new Room(1279, 720)));
        assertEquals(List.of(Pane.EXPLORER), shown(Wishes.START, new Room(1024, 719)));
        assertEquals(List.of(), shown(Wishes.START, SMALLEST));
    }

    @Test
    void aPaneTheUserClosedStaysClosedWhenTheWindowGrows() {
        Wishes closed = Wishes.START.with(Pane.INSPECTOR, false, LARGE);
        assertFalse(closed.shows(Pane.INSPECTOR, LARGE));
        Wishes opened = closed.with(Pane.INSPECTOR, true, SMALL);
        assertTrue(opened.shows(Pane.INSPECTOR, SMALL));
        assertFalse(opened.shows(Pane.INSPECTOR, LARGE));
    }

    @Test
    void onlyOnePaneIsOpenOverTheCentre() {
        Wishes explorer = Wishes.START.with(Pane.EXPLORER, true, SMALLEST);
        Wishes inspector = explorer.with(Pane.INSPECTOR, true, SMALLEST);
        assertEquals(List.of(Pane.INSPECTOR), shown(inspector, SMALLEST));
        assertEquals(List.of(), shown(inspector.withNothingOver(), SMALLEST));
        assertEquals(List.of(), shown(inspector.with(Wishes.Front.DOCUMENT), SMALLEST));
    }

    @Test
    void aDocumentStartsWithoutTheInspectorAndKeepsItsOwnChoice() {
        Wishes document = Wishes.START.with(Wishes.Front.DOCUMENT);
        assertFalse(document.shows(Pane.INSPECTOR, LARGE));
        Wishes wanted = document.with(Pane.INSPECTOR, true, LARGE);
        assertTrue(wanted.shows(Pane.INSPECTOR, LARGE));
        Wishes graph = wanted.with(Wishes.Front.GRAPH).with(Pane.INSPECTOR, false, LARGE);
        assertTrue(graph.with(Wishes.Front.DOCUMENT).shows(Pane.INSPECTOR, LARGE));
    }

    @Test
    void changesHaveAllTheRoomAndPanesOpenOverThem() {
        Wishes alone = Wishes.START.with(Wishes.Front.ALONE);
        assertEquals(List.of(), shown(alone, LARGE));
        assertEquals(List.of(Pane.BOTTOM), shown(alone.with(Pane.BOTTOM, true, LARGE), LARGE));
    }

    @Test
    void sizesSurviveTheSettingsAndStayInTheirBounds() {
        PaneSizes sizes = new PaneSizes(300, 350, 260);
        assertEquals(sizes, PaneSizes.parse(sizes.text()));
        assertEquals(new PaneSizes(180, 480, 120), new PaneSizes(10, 1000, 3));
        assertEquals(PaneSizes.USUAL, PaneSizes.parse("wide open"));
    }

    private static List<Pane> shown(Wishes wishes, Room room) {
        return Arrays.stream(Pane.values())
                .filter(pane -> wishes.shows(pane, room))
                .toList();
    }
}
