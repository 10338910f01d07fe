package dev.meshloft.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What a drop opens and says. The handler's boundary: the files that the desktop hands over.
@ExtendWith(ApplicationExtension.class)
class FileDropTest {

    private final List<List<Path>> opened = new ArrayList<>();
    private FileDrop drop;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        drop = new FileDrop(new StackPane(), opened::add);
    }

    @Test
    void theFrameIsThereWhileFilesAreOverTheWindow() {
        assertTrue(drop.over(List.of(new File("a.yaml"))));
        assertTrue(drop.isShown());
        drop.left();
        assertFalse(drop.isShown());
        assertFalse(drop.over(List.of()), "text or a picture of a page is no file");
    }

    @Test
    void aDropOpensAllAtOnceAndTheFrameGoes() {
        List<File> files = List.of(new File("a.yaml"), new File("b.md"));
        drop.over(files);
        assertTrue(drop.dropped(files));
        assertFalse(drop.isShown());
        assertEquals(List.of(List.of(Path.of("a.yaml"), Path.of("b.md"))), opened);
        assertFalse(drop.dropped(List.of()));
    }

    @Test
    void theWordsSayWhatADropWouldOpen() {
        List<File> twelve = IntStream.range(0, 12)
                .mapToObj(number -> new File(number + ".yaml"))
                .toList();
        assertEquals("Drop to open 12 files", FileDrop.words(twelve));
        assertEquals("Drop to open mesh.yaml", FileDrop.words(List.of(new File("mesh.yaml"))));
        assertEquals(
                "Drop to open 1 folder and 1 file", FileDrop.words(List.of(folder.toFile(), new File("mesh.yaml"))));
    }
}
