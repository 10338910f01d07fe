package dev.meshloft.core.assist.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.core.schema.SchemaCatalog;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.yaml.YamlStream;
import org.junit.jupiter.api.Test;

class PlaceFinderTest {

    private static final String HEAD = """
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata:
              name: reviews
            spec:
            """;

    /// Says what the caret (`|`) is at, and shows the text with `<>` in the gap.
    private static String at(String marked) {
        return describe(HEAD + marked, false).replace(HEAD, "");
    }

    private static String describe(String marked, boolean markdown) {
        int caret = marked.indexOf('|');
        String text = marked.substring(0, caret) + marked.substring(caret + 1);
        YamlStream stream = markdown ? YamlStream.parseMarkdown(text) : YamlStream.parse(text);
        return new PlaceFinder(SchemaCatalog.bundled(), text, stream)
                .find(caret)
                .map(place -> print(place, text))
                .orElse("none");
    }

    private static String print(Place place, String text) {
        Gap gap = place.gap();
        String written = TextChange.of(TextEdit.replace(gap.replaced(), gap.before() + "<>" + gap.after()))
                .apply(text);
        return place.slot() + " " + place.object().base().append(place.path()) + " " + place.present() + "\n" + written;
    }

    private static String around(String marked) {
        return at(marked).lines().findFirst().orElseThrow();
    }

    @Test
    void aValueBehindItsKey() {
        assertEquals("""
                VALUE spec.http[0].mirror.host []
                  http:
                  - mirror:
                      host: <>
                """, at("""
                  http:
                  - mirror:
                      host: ra|
                """));
        assertEquals("""
                VALUE spec.http[0].mirror.host []
                  http:
                  - mirror:
                      host: <>   # comment
                    timeout: 2s
                """, at("""
                  http:
                  - mirror:
                      host: |   # comment
                    timeout: 2s
                """));
    }

    @Test
    void aValueRightBehindTheColonNeedsABlank() {
        assertEquals(
                "VALUE spec.http[0].mirror.host []\n  http:\n  - mirror:\n      host: <>",
                at("  http:\n  - mirror:\n      host:|"));
    }

    @Test
    void aWordBetweenKeysIsAKey() {
        assertEquals("KEY spec.http[0] [name, route]", around("""
                  http:
                  - name: a
                    ti|
                    route:
                    - destination:
                        host: reviews
                """));
    }

    @Test
    void aWordAloneIsWhatTheSchemaSays() {
        assertEquals("KEY spec.http[0].mirror []", around("  http:\n  - mirror:\n      ho|\n"));
        assertEquals("VALUE spec.http[0].mirror.host []", around("  http:\n  - mirror:\n      host:\n        ra|\n"));
        assertEquals("VALUE spec.hosts[0] []\n  hosts:\n    - <>\n", at("  hosts:\n    ra|\n"));
        assertEquals("VALUE spec.hosts[0] []", around("  hosts:\n  - ra|\n"));
        assertEquals("KEY spec.http[0] []", around("  http:\n  - ma|\n"));
        assertEquals("KEY spec.http[0] []\n  http:\n    - <>\n", at("  http:\n    ma|\n"));
    }

    @Test
    void theIndentationOfAnEmptyLineSaysWhichMappingIsMeant() {
        String http = """
                  http:
                    - route:
                        - destination:
                            host: reviews
                %s
                  hosts:
                    - reviews
                """;
        assertEquals("KEY spec.http[0].route[0].destination [host]", around(http.formatted("            |")));
        assertEquals("KEY spec.http[0].route[0] [destination]", around(http.formatted("          |")));
        assertEquals("VALUE spec.http[0].route[1] []".replace("VALUE", "KEY"), around(http.formatted("        |")));
        assertEquals("KEY spec.http[0] [route]", around(http.formatted("      |")));
        assertEquals("KEY spec.http[1] []", around(http.formatted("    |")));
        assertEquals("KEY spec [http, hosts]", around(http.formatted("  |")));
    }

    @Test
    void indentationThatFitsNothingIsMended() {
        assertEquals("""
                KEY spec.http[0].route[0].destination [host]
                  http:
                    - route:
                        - destination:
                            host: reviews
                            <>
                  hosts: []
                """, at("""
                  http:
                    - route:
                        - destination:
                            host: reviews
                               |
                  hosts: []
                """));
    }

    @Test
    void anItemBehindADash() {
        assertEquals("KEY spec.http[0].route[1] []", around("""
                  http:
                  - route:
                    - destination:
                        host: reviews
                    - |
                """));
        assertEquals("VALUE spec.hosts[1] []", around("  hosts:\n  - a\n  - |\n"));
    }

    @Test
    void aMappingThatIsNotThereYet() {
        assertEquals("""
                KEY spec.http[0].mirror []
                  http:
                  - mirror:
                      <>
                    timeout: 2s
                """, at("""
                  http:
                  - mirror: |
                    timeout: 2s
                """));
        assertEquals("VALUE spec.hosts[0] []\n  hosts:\n  - <>\n", at("  hosts: |\n"));
        assertEquals("KEY spec.http[0] []\n  http:\n  - <>\n", at("  http: |\n"));
    }

    @Test
    void flowStyle() {
        String route = "  http:\n  - route:\n    - destination: %s\n      weight: 10\n";
        String path = "spec.http[0].route[0].destination";
        assertEquals("VALUE " + path + ".host []", around(route.formatted("{ host: ra| }")));
        assertEquals("KEY " + path + " [host]", around(route.formatted("{ host: a, su| }")));
        assertEquals("KEY " + path + " [host]", around(route.formatted("{ host: a, | }")));
        assertEquals("KEY " + path + " []", around(route.formatted("{|}")));
        assertEquals("VALUE " + path + ".host []", around(route.formatted("{ host: ra|")));
        assertEquals("VALUE " + path + ".subset []", around(route.formatted("{ host: a, subset: |")));
        assertEquals("KEY " + path + " [host]", around(route.formatted("{ host: a, |")));
        assertEquals("VALUE spec.hosts[1] []", around("  hosts: [a, |]\n"));
        assertEquals("VALUE spec.hosts[0] []", around("  hosts: [\n    a|\n  ]\n"));
        assertEquals("VALUE spec.gateways[0] []\n  gateways: [<>\n  hosts: []\n", at("  gateways: [|\n  hosts: []\n"));
        assertEquals("KEY spec.http[0].mirror []\n  http: [{ mirror: {<>} }]\n", at("  http: [{ mirror: | }]\n"));
        assertEquals(
                "VALUE spec.http[0].match[0].gateways[0] []\n  http: [{ match: [{ gateways: [<>] }] }]\n",
                at("  http: [{ match: [{ gateways: | }] }]\n"));
    }

    @Test
    void quotes() {
        String path = "VALUE spec.hosts[0] []\n  hosts:\n  - ";
        assertEquals(path + "\"<>\"\n", at("  hosts:\n  - \"re|views\"\n"));
        assertEquals(path + "'<>'\n", at("  hosts:\n  - '|'\n"));
        assertEquals(path + "\"<>\"\n", at("  hosts:\n  - \"re|\n"));
        assertEquals(path + "\"<>\"\n  gateways: []\n", at("  hosts:\n  - \"|\n  gateways: []\n"));
        assertEquals("KEY spec [hosts]\n  hosts: []\n  \"<>\": []\n", at("  hosts: []\n  \"gate|\": []\n"));
    }

    @Test
    void behindAnAnchorOrATag() {
        assertEquals("VALUE spec.http[0].timeout []", around("  http:\n  - timeout: &t |\n"));
        assertEquals("VALUE spec.http[0].timeout []", around("  http:\n  - timeout: &t !!str 2|\n"));
        assertEquals("none", at("  http:\n  - timeout: &t|\n"));
        assertEquals("""
                KEY spec.http[0].mirror []
                  http:
                  - mirror: &m
                      <>
                """, at("  http:\n  - mirror: &m |\n"));
    }

    @Test
    void aKeyThatIsThere() {
        assertEquals("KEY spec [hosts]\n  hosts: []\n  <>: [mesh]\n", at("  hosts: []\n  gate|ways: [mesh]\n"));
    }

    @Test
    void nothingInCommentsAndTextBlocks() {
        assertEquals("none", at("  hosts: []   # ho|\n"));
        assertEquals("none", at("# |\n"));
        assertEquals("none", at("  note: >\n    some: te|\n"));
        assertEquals("none", at("  note: \"two\n    li|nes\"\n"));
        assertEquals("none", at("  hosts: [] |\n"));
    }

    @Test
    void mistakesElsewhereAreNoObstacle() {
        assertEquals("VALUE spec.http[0].mirror.host []", around("""
                  http:
                  - mirror:
                      host: ra|
                  gateways: [
                  - "x
                """));
        assertEquals("KEY spec.http[0] [mirror]", around("""
                  hosts
                  gateways: "x
                  http:
                  - mirror:
                      host: reviews
                    |
                """));
    }

    @Test
    void windowsLineBreaks() {
        String text = HEAD + "  http:\n  - mirror: |\n";
        assertEquals(
                HEAD.replace("\n", "\r\n") + "  http:\r\n  - mirror:\r\n      <>\r\n",
                describe(text.replace("\n", "\r\n"), false).replace("KEY spec.http[0].mirror []\n", ""));
        assertEquals("KEY spec [hosts]", around("  hosts: []\r\n  |\r\n  "));
    }

    @Test
    void insideAList() {
        String list = "kind: List\napiVersion: v1\nitems:\n- " + HEAD.strip().replace("\n", "\n  ")
                + "\n    hosts:\n    - |\n";
        assertEquals(
                "VALUE items[0].spec.hosts[0] []",
                describe(list, false).lines().findFirst().orElseThrow());
    }

    @Test
    void insideMarkdown() {
        String fenced = "# Notes\n\n```yaml\n" + HEAD + "  %s\n```\nhosts: |\n";
        assertEquals("none", describe(fenced.formatted(""), true));
        assertEquals(
                "KEY spec []",
                describe(fenced.replace("|", "").formatted("|"), true)
                        .lines()
                        .findFirst()
                        .orElseThrow());
        assertEquals("none", describe(fenced.replace("|", "").formatted("").replace("\n```\nh", "\n|```\nh"), true));
    }

    @Test
    void anEmptyDocument() {
        assertEquals("KEY  []\n<>", describe("|", false));
        assertEquals(
                "KEY  []",
                describe("kind: Gateway\n---\n|", false).lines().findFirst().orElseThrow());
        assertEquals(
                "KEY  [kind]",
                describe("kind: Gateway\n|", false).lines().findFirst().orElseThrow());
    }
}
