package dev.meshloft.app.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.editor.find.Search;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkspaceSearchTest {

    private static final Globs ALL = Globs.of("");

    private static OpenFile file(String name, String text) {
        return OpenFile.of(new FileId(name), text);
    }

    private static Query query(String words) {
        return new Query(new Search(words, false, false, false), ALL, ALL);
    }

    @Test
    void everyPlaceHasItsLineWithoutBlanksBeforeIt() {
        WorkspaceSearch.Result result = WorkspaceSearch.run(
                List.of(file("a.yaml", "x: 1\r\n  host: Reviews # reviews\r\n"), file("b.yaml", "y: 1\n")),
                query("reviews"),
                _ -> {});
        assertEquals(2, result.count());
        Hit hit = result.files().getFirst().hits().getFirst();
        assertEquals(2, hit.number());
        assertEquals("host: Reviews # reviews", hit.line());
        assertEquals("Reviews", hit.shown().in(hit.line()));
        assertFalse(result.cut());
    }

    @Test
    void aLongLineIsShownAroundThePlace() {
        String line = "a: " + "x".repeat(500) + " here " + "y".repeat(500);
        Hit hit =
                FileHits.of(file("a.yaml", line), query("here").search()).hits().getFirst();
        assertEquals("here", hit.shown().in(hit.line()));
        assertTrue(hit.line().length() < 260 && hit.line().startsWith("…"));
    }

    @Test
    void patternsFitNamesFoldersAndEndsOfPaths() {
        FileId file = new FileId("/home/me/mesh/routes/split.yaml");
        for (String fits :
                List.of("*.yaml", "split.yaml", "routes", "routes/", "routes/**", "mesh/routes/*", "x, *.yaml")) {
            assertTrue(Globs.of(fits).matches(file), fits);
        }
        for (String not : List.of("*.yml", "split", "route", "mesh/*.yaml")) {
            assertFalse(Globs.of(not).matches(file), not);
        }
        assertTrue(Globs.of("[").problem().startsWith("Not a pattern of files"));
    }

    @Test
    void onlyChosenPlacesAreReplaced() {
        FileHits hits = FileHits.of(file("a.yaml", "a a a\n"), query("a").search());
        assertEquals(
                "a b a\n",
                hits.replaced(List.of(hits.hits().get(1)), query("a").search(), "b")
                        .apply(hits.text()));
    }

    @Test
    void aSearchThatIsStoppedEnds() {
        Thread.currentThread().interrupt();
        WorkspaceSearch.Result result = WorkspaceSearch.run(List.of(file("a.yaml", "a\n")), query("a"), _ -> {});
        assertTrue(Thread.interrupted());
        assertEquals(0, result.searched());
    }

    @Test
    void moreThanAnybodyReadsIsCutAndSaid() {
        OpenFile many = file("a.md", "a ".repeat(15_000));
        WorkspaceSearch.Result result =
                WorkspaceSearch.run(List.of(many, file("b.md", many.text())), query("a"), _ -> {});
        assertEquals(WorkspaceSearch.MOST, result.count());
    }
}
