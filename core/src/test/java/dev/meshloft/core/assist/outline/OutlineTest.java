package dev.meshloft.core.assist.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.assist.Crumb;
import dev.meshloft.core.assist.OutlineItem;
import dev.meshloft.core.assist.Symbol;
import dev.meshloft.core.assist.TestMesh;
import dev.meshloft.core.yaml.YamlStream;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static final String TEXT = """
            # About reviews,
            # in two lines.
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata:
              name: reviews
              namespace: storefront
            spec:
              hosts: [reviews]
              http:
              - name: testers
                match:
                - headers:
                    x-tester: {exact: "yes"}
                route:
                - destination: {host: reviews, subset: v1}
              - mirror:
                  host: ratings
                route:
                - destination:
                    host: reviews
            ---
            apiVersion: networking.istio.io/v1
            kind: DestinationRule
            metadata:
              name: reviews
            spec:
              host: reviews
              subsets:
              - name: v1
            """;

    private final YamlStream stream = YamlStream.parse(TEXT);

    private static String print(List<OutlineItem> items, String indent) {
        return items.stream()
                .map(item -> indent + item.kind() + " " + item.name()
                        + (item.detail().isEmpty() ? "" : " | " + item.detail()) + "\n"
                        + print(item.children(), indent + "  "))
                .collect(Collectors.joining());
    }

    @Test
    void outlineShowsObjectsFieldsAndItems() {
        assertEquals("""
                OBJECT reviews | VirtualService in storefront
                  FIELD hosts | reviews
                  FIELD http
                    ROUTE testers
                    ROUTE reviews
                OBJECT reviews | DestinationRule
                  FIELD host | reviews
                  FIELD subsets
                    SUBSET v1
                """, print(Outliner.outline(stream), ""));
        OutlineItem second = Outliner.outline(stream).getLast();
        assertEquals("reviews", second.nameRange().in(TEXT));
    }

    @Test
    void outlineOfABrokenDocumentShowsItsNeighbours() {
        String broken = TEXT.replace("hosts: [reviews]", "hosts: [reviews");
        List<OutlineItem> items = Outliner.outline(YamlStream.parse(broken));
        assertEquals("DestinationRule", items.getLast().detail());
    }

    @Test
    void breadcrumbNamesItems() {
        List<Crumb> crumbs = Breadcrumb.at(stream, TEXT.indexOf("ratings"));
        assertEquals(
                List.of("spec", "http", "reviews", "mirror", "host"),
                crumbs.stream().map(Crumb::words).toList());
        assertEquals(
                List.of("testers", "reviews"),
                crumbs.get(2).siblings().stream().map(Crumb.Sibling::words).toList());
        assertTrue(TEXT.startsWith(
                "host: ratings", crumbs.get(4).siblings().getFirst().offset()));
    }

    @Test
    void symbolsAreFoundByNameAndByWhatTheyAre() {
        Symbols symbols = new Symbols(TestMesh.snapshot());
        assertEquals(
                List.of("v1 | subset of reviews.storefront.svc.cluster.local"), print(symbols.find("subset v1", 5)));
        assertEquals("fraud.example", symbols.find("fr", 5).get(1).name());
        assertEquals(List.of("web | Service in storefront"), print(symbols.find("service storefront web", 1)));
    }

    private static List<String> print(List<Symbol> symbols) {
        return symbols.stream().map(each -> each.name() + " | " + each.detail()).toList();
    }
}
