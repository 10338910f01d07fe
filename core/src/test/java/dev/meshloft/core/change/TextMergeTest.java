package dev.meshloft.core.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.resource.FileId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextMergeTest {

    private static final FileId FILE = new FileId("a.yaml");
    private static final String BASE = """
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata:
              name: reviews
            spec:
              hosts: [reviews]
              http:
              - name: reads
                route:
                - destination: { host: reviews, subset: v1 }
                  weight: 100   # all of it
                timeout: 5s
              - name: default
                route:
                - destination: { host: reviews }
            """;

    private static TextMerge.Merged merge(String base, String mine, String theirs) {
        return TextMerge.merge(FILE, base, mine, theirs, Map.of());
    }

    private static String clean(String base, String mine, String theirs) {
        TextMerge.Merged merged = merge(base, mine, theirs);
        assertTrue(merged.isClean(), merged::toString);
        return merged.change().apply(mine);
    }

    @Test
    void linesApartAreTakenWithTheirComments() {
        String mine = BASE.replace("weight: 100", "weight: 90");
        String theirs = BASE.replace("- name: default", "# catch all\n  - name: default");
        assertEquals(mine.replace("- name: default", "# catch all\n  - name: default"), clean(BASE, mine, theirs));
    }

    @Test
    void neighbouringFieldsOfOneObject() {
        String mine = BASE.replace("timeout: 5s", "timeout: 2s");
        String theirs = BASE.replace("weight: 100   # all of it", "weight: 50   # half of it");
        assertEquals(mine.replace("weight: 100   # all of it", "weight: 50   # half of it"), clean(BASE, mine, theirs));
    }

    @Test
    void aValueAndTheCommentBehindIt() {
        assertEquals("a: 2 # y\n", clean("a: 1 # x\n", "a: 2 # x\n", "a: 1 # y\n"));
    }

    @Test
    void twoFieldsOfOneFlowMapping() {
        assertEquals("a: { x: 2, y: 3 }\n", clean("a: { x: 1, y: 1 }\n", "a: { x: 2, y: 1 }\n", "a: { x: 1, y: 3 }\n"));
    }

    @Test
    void itemsThatBothAddInOnePlaceStandOneBehindTheOther() {
        String base = "kind: A\napiVersion: networking.istio.io/v1\nspec:\n  hosts:\n  - a\n";
        assertEquals(
                base + "  - mine # m\n  - theirs # t\n",
                clean(base, base + "  - mine # m\n", base + "  - theirs # t\n"));
    }

    @Test
    void fieldsOfItemsThatMoved() {
        String mine = BASE.replace("- name: reads", "- name: first\n    redirect: {uri: /}\n  - name: reads");
        String theirs = BASE.replace("timeout: 5s", "timeout: 1s");
        assertEquals(mine.replace("timeout: 5s", "timeout: 1s"), clean(BASE, mine, theirs));
    }

    @Test
    void styleOfMineStaysWhereTheyWroteTheSameInAnotherStyle() {
        String mine = "spec:\n    hosts: ['a']   # ours\n    timeout: 2s\n";
        String theirs = "spec: {hosts: [a], timeout: 1s, retries: 3}\n";
        assertEquals(
                "spec:\n    hosts: ['a']   # ours\n    timeout: 2s\n    retries: 3\n",
                clean("spec: {hosts: [a], timeout: 1s}\n", mine, theirs));
    }

    @Test
    void theSameFieldIsAConflictUntilChosen() {
        String mine = BASE.replace("timeout: 5s", "timeout: 2s");
        String theirs = BASE.replace("timeout: 5s", "timeout: 1s").replace("hosts: [reviews]", "hosts: [reviews, r]");
        TextMerge.Merged merged = merge(BASE, mine, theirs);
        MergeConflict.Field conflict =
                assertInstanceOf(MergeConflict.Field.class, merged.conflicts().getFirst());
        assertEquals("spec.http[reads].timeout", conflict.id());
        assertEquals(List.of("5s", "2s", "1s"), List.of(conflict.base(), conflict.mine(), conflict.theirs()));
        assertEquals(mine.replace("[reviews]", "[reviews, r]"), merged.change().apply(mine));

        TextMerge.Merged theirsChosen =
                TextMerge.merge(FILE, BASE, mine, theirs, Map.of(conflict.id(), MergeConflict.Side.THEIRS));
        assertEquals(theirs, theirsChosen.change().apply(mine));
        assertEquals(
                MergeConflict.Side.THEIRS, theirsChosen.conflicts().getFirst().chosen());
    }

    @Test
    void whatOneDeletesAndTheOtherChangesIsAConflict() {
        String mine = BASE.replace("    timeout: 5s\n", "");
        TextMerge.Merged merged = merge(BASE, mine, BASE.replace("timeout: 5s", "timeout: 1s"));
        MergeConflict.Field conflict =
                assertInstanceOf(MergeConflict.Field.class, merged.conflicts().getFirst());
        assertEquals(List.of("", "1s"), List.of(conflict.mine(), conflict.theirs()));
        assertEquals(mine, merged.change().apply(mine));
    }

    @Test
    void routesThatBothAddInOnePlaceNeedAnOrder() {
        String mine = BASE.replace("  - name: default", "  - name: m\n    redirect: {uri: /m}\n  - name: default");
        String theirs = BASE.replace("  - name: default", "  - name: t\n    redirect: {uri: /t}\n  - name: default");
        TextMerge.Merged merged = merge(BASE, mine, theirs);
        assertEquals("spec.http", merged.conflicts().getFirst().id());
        String text = merged.change().apply(mine);
        assertTrue(text.indexOf("name: m") < text.indexOf("name: t"), text);
        String other = TextMerge.merge(FILE, BASE, mine, theirs, Map.of("spec.http", MergeConflict.Side.THEIRS))
                .change()
                .apply(mine);
        assertTrue(other.indexOf("name: t") < other.indexOf("name: m"), other);
    }

    @Test
    void aKeyThatBothAddInDifferentPlacesIsOneField() {
        String base = "a: 1\nb: 1\nc: 1\nd: 1\ne: 1\n";
        assertEquals("n: 1\n" + base, clean(base, "n: 1\n" + base, base + "n: 1\n"));
        assertEquals(
                "n",
                merge(base, "n: 1\n" + base, base + "n: 2\n")
                        .conflicts()
                        .getFirst()
                        .id());
    }

    @Test
    void documentsAreMergedEachByItself() {
        String base = BASE + "---\n" + BASE.replace("name: reviews", "name: other");
        String mine = base.replaceFirst("timeout: 5s", "timeout: 2s");
        String theirs = BASE.replace("timeout: 5s", "timeout: 1s") + "---\n"
                + BASE.replace("name: reviews", "name: other") + "---\nkind: Service\nmetadata: {name: s}\n";
        TextMerge.Merged merged = merge(base, mine, theirs);
        assertEquals(
                "VirtualService reviews spec.http[reads].timeout",
                merged.conflicts().getFirst().id());
        assertTrue(merged.change().apply(mine).endsWith("---\nkind: Service\nmetadata: {name: s}\n"));
    }

    @Test
    void brokenTextIsMergedByLines() {
        String base = "a: 1\nb: [\nc: 1\nd: 1\ne: 1\n";
        assertEquals(
                "a: 2\nb: [\nc: 1\nd: 1\ne: 2\n",
                clean(base, base.replace("a: 1", "a: 2"), base.replace("e: 1", "e: 2")));
        TextMerge.Merged merged = merge(base, base.replace("c: 1", "c: 2"), base.replace("c: 1", "c: 3"));
        MergeConflict.Lines conflict =
                assertInstanceOf(MergeConflict.Lines.class, merged.conflicts().getFirst());
        assertEquals(3, conflict.line());
        assertEquals(List.of("c: 2"), conflict.mine());
        assertEquals(List.of("c: 3"), conflict.theirs());
    }

    @Test
    void lineBreaksOfMineStay() {
        String base = "a: 1\r\nb: 1\r\nc: 1\r\nd: 1\r\n";
        assertEquals(
                "a: 2\r\nb: 1\r\nc: 1\r\nd: 1\r\ne: 1\r\n",
                clean(base, base.replace("a: 1", "a: 2"), base.replace("\r\n", "\n") + "e: 1\n"));
    }

    @Test
    void aCommentThatFindsNoPlaceIsTold() {
        TextMerge.Merged merged = merge("a: 1 # x\n", "a: 2 # y\n", "a: 1 # z\n");
        assertEquals(List.of("# z"), merged.leftOut());
        assertEquals(List.of(), merged.conflicts());
    }

    @Test
    void valuesBehindAnAliasFallBackToLines() {
        String base = "a: &x\n  k: 1\n  l: 1\nb: *x\n";
        TextMerge.Merged merged = merge(base, base.replace("k: 1", "k: 2"), base.replace("l: 1", "l: 2"));
        assertEquals("a: &x\n  k: 2\n  l: 2\nb: *x\n", merged.change().apply(base.replace("k: 1", "k: 2")));
    }

    @Test
    void proseIsMergedByLines() {
        TextMerge.Merged merged = TextMerge.merge(
                new FileId("a.md"), "one\ntwo\n\nthree\n", "ONE\ntwo\n\nthree\n", "one\ntwo\n\nTHREE\n", Map.of());
        assertEquals("ONE\ntwo\n\nTHREE\n", merged.change().apply("ONE\ntwo\n\nthree\n"));
    }
}
