package dev.meshloft.app.form.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshloft.core.istio.WeightShares;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.schema.FieldSchema;
import dev.meshloft.core.schema.SchemaCatalog;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlEdit;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the form writes, and that it writes nothing else.
class FormEditsTest {

    private static final String ROUTES = """
            # canary
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata: {name: "reviews",   namespace: storefront}
            spec:
                hosts:   [ reviews ]
                http:
                - name: 'all'   # everybody
                  route:
                  - {destination: {host: reviews, subset: v1}, weight: 90}   # stable
                  - destination: {host: reviews, subset: v2}

                    weight:   10     # raise on Friday
            """.replace("\n", "\r\n");

    @Test
    void aWeightChangesTwoLines() {
        FormField.Destinations destinations = destinations(ROUTES);
        String after = applied(ROUTES, destinations.weighted(WeightShares.with(destinations.weights(), 0, 75)));

        assertEquals(
                List.of(
                        "-      - {destination: {host: reviews, subset: v1}, weight: 90}   # stable",
                        "+      - {destination: {host: reviews, subset: v1}, weight: 75}   # stable",
                        "-        weight:   10     # raise on Friday",
                        "+        weight:   25     # raise on Friday"),
                difference(ROUTES, after));
    }

    @Test
    void retriesAreAdded() {
        String after = applied(ROUTES, addition(page(ROUTES), "Add retries"));

        assertEquals(List.of("+      retries:", "+          attempts: 2"), difference(ROUTES, after));
    }

    @Test
    void outlierDetectionChangesOneLine() {
        String text = """
                apiVersion: networking.istio.io/v1
                kind: DestinationRule
                metadata:
                  name: reviews
                spec:
                  host: reviews
                  trafficPolicy:
                    outlierDetection: # keep
                      consecutive5xxErrors: 5 # five
                      interval: 10s
                """;
        YamlPath path = YamlPath.parse("spec.trafficPolicy.outlierDetection.consecutive5xxErrors");
        FormField.Text field = assertInstanceOf(FormField.Text.class, find(page(text), path));
        assertEquals("5", field.value());
        assertEquals(FormField.Text.Style.NUMBER, field.style());

        String after = applied(text, FormEdit.set(path, YamlContent.typed("7")));

        assertEquals(
                List.of("-      consecutive5xxErrors: 5 # five", "+      consecutive5xxErrors: 7 # five"),
                difference(text, after));
    }

    @Test
    void aJwtRuleIsAdded() {
        String text = """
                apiVersion: security.istio.io/v1
                kind: RequestAuthentication
                metadata:
                  name: tokens
                spec:
                  jwtRules:
                  - issuer: "one"   # first
                """;

        assertEquals(
                List.of(
                        "+  - issuer: https://issuer.example.com",
                        "+    jwksUri: https://issuer.example.com/.well-known/jwks.json"),
                difference(text, applied(text, addition(page(text), "Add JWT rule"))));
    }

    @Test
    void anAccessRuleIsAdded() {
        String text = """
                apiVersion: security.istio.io/v1
                kind: AuthorizationPolicy
                metadata:
                  name: callers
                spec: # nothing yet
                  action: ALLOW
                """;
        FormPage page = page(text);

        assertEquals(
                List.of("+  rules:", "+  - to:", "+    - operation:", "+        methods:", "+        - GET"),
                difference(text, applied(text, addition(page, "Add rule"))).stream()
                        .map(line -> line.replaceAll("^\\+ +(?=rules)", "+  "))
                        .toList());
    }

    @Test
    void aConditionIsWrittenAndChanged() {
        String text =
                ROUTES.replace("      route:", "      match:\r\n      - uri: {prefix: /a} # here\r\n      route:");
        YamlPath match = YamlPath.parse("spec.http[0].match[0]");
        FormField.Conditions conditions = assertInstanceOf(FormField.Conditions.class, find(page(text), match));
        assertEquals("path starts with /a", conditions.conditions().getFirst().words());

        String changed = applied(
                text,
                conditions
                        .conditions()
                        .getFirst()
                        .change(match, Condition.Subject.PATH, "", Condition.Verb.STARTS_WITH, "/b"));
        assertEquals(
                List.of("-      - uri: {prefix: /a} # here", "+      - uri: {prefix: /b} # here"),
                difference(text, changed));

        String more =
                applied(text, Condition.write(match, Condition.Subject.HEADER, "x-tester", Condition.Verb.IS, "yes"));
        FormField.Conditions both = assertInstanceOf(FormField.Conditions.class, find(page(more), match));
        assertEquals(
                List.of("path starts with /a", "header x-tester is yes"),
                both.conditions().stream().map(Condition::words).toList());
    }

    @Test
    void aDestinationComesAndGoes() {
        String more = applied(ROUTES, destinations(ROUTES).added());
        assertEquals(List.of(90, 10, 0), destinations(more).weights());

        String fewer = applied(ROUTES, destinations(ROUTES).without(0));
        assertEquals(List.of(100), destinations(fewer).weights());
        assertFalse(fewer.contains("v1}"), fewer);
    }

    @Test
    void whatAnAliasBringsIsNotEdited() {
        String text = ROUTES.replace("hosts:", "exportTo: &a [ . ]\r\n    gateways: *a\r\n    hosts:");

        assertInstanceOf(FormField.Locked.class, find(page(text), YamlPath.parse("spec.gateways")));
        assertInstanceOf(FormField.Chips.class, find(page(text), YamlPath.parse("spec.exportTo")));
    }

    private static FormField.Destinations destinations(String text) {
        return assertInstanceOf(FormField.Destinations.class, find(page(text), YamlPath.parse("spec.http[0].route")));
    }

    private static Resource resource(String text) {
        return OpenFile.of(new FileId("a.yaml"), text).resources().getFirst();
    }

    private static FormPage page(String text) {
        Resource resource = resource(text);
        FieldSchema schema = SchemaCatalog.bundled()
                .find(resource.key().group(), resource.kind())
                .orElseThrow()
                .root();
        return FormModel.of(new Subject(resource, schema, null, List.of(), Set.of()));
    }

    private static String applied(String text, FormEdit edit) {
        Resource resource = resource(text);
        return assertInstanceOf(YamlEdit.Possible.class, edit.on(resource.yaml(), resource.base()))
                .change()
                .apply(text);
    }

    private static FormField find(FormPage page, YamlPath path) {
        return all(page)
                .filter(field -> field.head().path().equals(path) && !(field instanceof FormField.Card))
                .findFirst()
                .orElseThrow();
    }

    private static FormEdit addition(FormPage page, String label) {
        Stream<Addition> ofSegments = page.segments().stream().flatMap(segment -> segment.additions().stream());
        return Stream.concat(ofSegments, all(page).flatMap(FormEditsTest::additions))
                .filter(addition -> addition.label().equals(label))
                .findFirst()
                .flatMap(Addition::edit)
                .orElseThrow();
    }

    private static Stream<Addition> additions(FormField field) {
        return switch (field) {
            case FormField.Card card -> card.additions().stream();
            case FormField.Cards cards -> cards.additions().stream();
            case FormField.Section section -> section.additions().stream();
            default -> Stream.empty();
        };
    }

    private static Stream<FormField> all(FormPage page) {
        return page.segments().stream()
                .flatMap(segment -> segment.fields().stream())
                .flatMap(FormEditsTest::below);
    }

    static Stream<FormField> below(FormField field) {
        Stream<? extends FormField> inner = switch (field) {
            case FormField.Card card -> card.fields().stream();
            case FormField.Cards cards -> cards.cards().stream();
            case FormField.Section section -> section.fields().stream();
            default -> Stream.empty();
        };
        return Stream.concat(Stream.of(field), inner.flatMap(FormEditsTest::below));
    }

    /// The lines that went and came, without those both texts have in the same order.
    private static List<String> difference(String before, String after) {
        assertEquals(before.contains("\r\n"), after.contains("\r\n"));
        assertEquals(before.contains("\r\n"), !after.replace("\r\n", "").contains("\n"));
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        return dev.meshloft.core.text.LineDiff.between(old, now).stream()
                .flatMap(block -> Stream.concat(
                        old.subList(block.leftStart(), block.leftEnd()).stream().map(line -> "-" + line),
                        now.subList(block.rightStart(), block.rightEnd()).stream()
                                .map(line -> "+" + line)))
                .toList();
    }
}
