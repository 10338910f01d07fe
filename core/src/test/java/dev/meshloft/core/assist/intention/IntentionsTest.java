package dev.meshloft.core.assist.intention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.assist.Intention;
import dev.meshloft.core.assist.TestMesh;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntentionsTest {

    private static final String TEXT = """
            apiVersion: networking.istio.io/v1beta1
            kind: VirtualService
            metadata:
              name: new
              namespace: storefront
            spec:
              hosts: [reviews]
              http:
              - name: all
                match:
                - uri: {prefix: /}
                - uri: {prefix: /api}
                - uri: {exact: /api/v1}
                timeout: 2s   # enough
                route:
                - destination: {host: reviews, subset: v3}
              - timeout: &short 1s
                route:
                - destination:
                    host: ratings
              - timeout: *short
                route:
                - destination:
                    host: web
            """;

    private static List<Intention> at(String text, String place) {
        TestMesh.Spot spot = TestMesh.behind(text, place);
        return spot.assistant().intentions(TextRange.at(spot.offset()));
    }

    private static Intention find(String text, String place, String title) {
        return at(text, place).stream()
                .filter(each -> each.title().startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        at(text, place).stream().map(Intention::title).toList()));
    }

    /// The new text, or what was added to the file of the mesh.
    private static String done(String text, String place, String title) {
        FileEdit edit = find(text, place, title).edits().getFirst();
        boolean own = !edit.file().equals(TestMesh.FILE);
        return own
                ? edit.change().apply(text)
                : edit.change().edits().getFirst().replacement();
    }

    @Test
    void anOldApiVersion() {
        assertEquals(
                TEXT.replace("v1beta1", "v1"),
                done(TEXT, "apiVersion: net", "Change apiVersion to networking.istio.io/v1"));
        String two = TEXT + "---\n" + TEXT.replace("name: new", "name: other");
        assertEquals(two.replace("v1beta1", "v1"), done(two, "kind: V", "Change all 2 old API versions"));
        assertTrue(at(TEXT.replace("v1beta1", "v1"), "kind: V").isEmpty());
    }

    @Test
    void aSubsetThatIsMissing() {
        assertEquals(
                "\n  - name: v3\n    labels:\n      version: v3",
                done(TEXT, "subset: v", "Add subset v3 to DestinationRule storefront/reviews"));
        String other = TEXT.replace("host: ratings", "{host: ratings, subset: next}");
        other = other.replace("destination:\n        {", "destination: {");
        assertEquals(other + """
                ---
                apiVersion: networking.istio.io/v1
                kind: DestinationRule
                metadata:
                  name: ratings
                  namespace: storefront
                spec:
                  host: ratings
                  subsets:
                  - name: next
                    labels:
                      version: next
                """, done(other, "subset: ne", "Add a DestinationRule"));
    }

    @Test
    void aRouteBecomesADelegate() {
        String text = done(TEXT, "timeout: 2", "Move this route to a delegate, VirtualService new-all");
        assertEquals(TEXT.replace("""
                    timeout: 2s   # enough
                    route:
                    - destination: {host: reviews, subset: v3}
                """, """
                    delegate:
                      name: new-all
                """) + """
                ---
                apiVersion: networking.istio.io/v1beta1
                kind: VirtualService
                metadata:
                  name: new-all
                  namespace: storefront
                spec:
                  http:
                  - timeout: 2s   # enough
                    route:
                    - destination: {host: reviews, subset: v3}
                """, text);
    }

    @Test
    void conditionsAndRoutesBySpecificity() {
        String sorted = done(TEXT, "prefix: /a", "Sort conditions by specificity");
        assertEquals(TEXT.replace("""
                    - uri: {prefix: /}
                    - uri: {prefix: /api}
                    - uri: {exact: /api/v1}
                """, """
                    - uri: {exact: /api/v1}
                    - uri: {prefix: /api}
                    - uri: {prefix: /}
                """), sorted);
        assertTrue(
                at(sorted, "prefix: /a").stream().noneMatch(each -> each.title().startsWith("Sort")));
    }

    @Test
    void flowStyleAndBack() {
        String block = done(TEXT, "subset: v", "Write destination on lines of its own");
        assertEquals(
                TEXT.replace(
                        "destination: {host: reviews, subset: v3}",
                        "destination:\n        host: reviews\n        subset: v3"),
                block);
        assertEquals(TEXT, done(block, "subset: v", "Write destination on one line"));
    }

    @Test
    void anAliasIsWrittenOut() {
        assertEquals(TEXT.replace("*short", "1s"), done(TEXT, "*sho", "Write what *short stands for here"));
    }

    @Test
    void aMergeIsWrittenOut() {
        String text = """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: x}
                data: &d
                  k: v
                binaryData:
                  <<: *d
                """;
        assertEquals(text.replace("  <<: *d\n", "  k: v\n"), done(text, "<<: *d", "Write what *d stands for here"));
    }

    @Test
    void bracketsBecomeLinesWithTheirComments() {
        String text = TEXT.replace(
                "destination: {host: reviews, subset: v3}", "destination: {host: &h reviews, subset: v3} # c");
        assertEquals(
                text.replace(
                        "destination: {host: &h reviews, subset: v3} # c",
                        "destination: # c\n        host: &h reviews\n        subset: v3"),
                done(text, "subset: v", "Write destination on lines of its own"));
    }

    @Test
    void besideTheTextOfALineItsFirstKeyIsMeant() {
        for (String place : List.of("  http:\n", "  http:\n  ", "  http:\n  -", "timeout: 2s ", "# enou")) {
            String title = find(TEXT, place, "Move this route").title();
            assertEquals("Move this route to a delegate, VirtualService new-all", title, place);
        }
        int list = TEXT.indexOf("  http:\n") + "  http:\n".length();
        String wide = TEXT.substring(0, list) + TEXT.substring(list).indent(2);
        assertEquals(
                "Move this route to a delegate, VirtualService new-all",
                find(wide, "  http:\n    ", "Move this route").title());
    }

    @Test
    void nothingOutsideOfObjects() {
        assertTrue(at("just: text\n", "just").isEmpty());
    }
}
