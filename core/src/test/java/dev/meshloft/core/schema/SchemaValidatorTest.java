package dev.meshloft.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.core.yaml.YamlDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaValidatorTest {

    private static final String VIRTUAL_SERVICE = """
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata: {name: reviews, namespace: shop}
            spec:
              hosts: [reviews]
              http:
            """;

    private final SchemaValidator validator = new SchemaValidator(SchemaCatalog.bundled());

    @Test
    void acceptsWhatIsFine() {
        assertEquals(List.of(), route("""
                        - timeout: 2s
                          match: [{uri: {prefix: /api}}]
                          route: [{destination: {host: reviews, port: {number: 8080}}, weight: 10}]
                        """));
    }

    @Test
    void suggestsTheFieldThatWasMeant() {
        assertEquals(
                List.of(
                        "spec.http[0].route[0].wieght UNKNOWN_FIELD Unknown field wieght; did you mean weight? [weight]"),
                route("- route: [{destination: {host: reviews}, wieght: 10}]"));
    }

    @Test
    void knowsOldNames() {
        assertEquals(
                List.of("spec.http[0].fault.abort.percent UNKNOWN_FIELD Unknown field percent; did you mean percentage?"
                        + " [percentage]"),
                route("- fault: {abort: {percent: 10, httpStatus: 500}}"));
    }

    @Test
    void saysWhereAFieldBelongs() {
        assertEquals(
                List.of(
                        "spec.http[0].retries.timeout UNKNOWN_FIELD Unknown field timeout; it belongs to spec.http[0] []"),
                route("- route: [{destination: {host: reviews}}]\n  retries: {attempts: 2, timeout: 2s}"));
        assertEquals(List.of("servers UNKNOWN_FIELD Unknown field servers; it belongs below spec []"), check("""
                        apiVersion: networking.istio.io/v1
                        kind: Gateway
                        metadata: {name: edge}
                        servers: []
                        """));
    }

    @Test
    void findsUnknownFieldsOfTheObjectAndItsMetadata() {
        assertEquals(
                List.of(
                        "metadata.nmae UNKNOWN_FIELD Unknown field nmae; did you mean name? [name]",
                        "specs UNKNOWN_FIELD Unknown field specs; did you mean spec? [spec]",
                        "metadata.name REQUIRED The field name is required []"),
                check("""
                        apiVersion: networking.istio.io/v1
                        kind: Gateway
                        metadata: {nmae: edge}
                        specs: {}
                        """));
    }

    @Test
    void wantsStringsInQuotes() {
        assertEquals(
                List.of("spec.http[0].match[0].uri.prefix TYPE Must be a string, but this is an integer; write it in"
                        + " quotes [\"8080\"]"),
                route("- match: [{uri: {prefix: 8080}}]"));
    }

    @Test
    void wantsNumbersWithoutQuotes() {
        assertEquals(
                List.of("spec.http[0].route[0].weight TYPE Must be an integer, but this is a string; write it without"
                        + " quotes [10]"),
                route("- route: [{destination: {host: reviews}, weight: \"10\"}]"));
    }

    @Test
    void readsYamlAsKubernetesDoes() {
        assertEquals(
                List.of("spec.hosts[0] TYPE Must be a string, but this is a boolean; write it in quotes [\"true\"]"),
                check(VIRTUAL_SERVICE.replace("[reviews]", "[on]").replace("  http:\n", "")));
        assertEquals(List.of(), route("- route: [{destination: {host: reviews}, weight: 1.0}]"));
        assertEquals(List.of(), route("- route: [{destination: {host: \"8080\"}, weight: 0x10}]"));
    }

    @Test
    void takesNullForAbsent() {
        assertEquals(List.of(), route("- timeout: ~\n  route: [{destination: {host: reviews}}]"));
        assertEquals(
                List.of("spec.http[0].route[0].destination.host REQUIRED The field host is required []"),
                route("- route: [{destination: {host: null}}]"));
        assertEquals(
                List.of("spec.hosts[0] TYPE Must be a string, but the item is empty (null) []"),
                check(VIRTUAL_SERVICE.replace("[reviews]", "[~]").replace("  http:\n", "")));
    }

    @Test
    void findsWrongEnumValues() {
        assertEquals(
                List.of("spec.mtls.mode ENUM Must be one of UNSET, DISABLE, PERMISSIVE or STRICT, but this is strict"
                        + " [STRICT]"),
                check("""
                        apiVersion: security.istio.io/v1
                        kind: PeerAuthentication
                        metadata: {name: default}
                        spec: {mtls: {mode: strict}}
                        """));
    }

    @Test
    void findsFieldsThatExcludeEachOther() {
        assertEquals(
                List.of("spec.http[0].match[0].uri ONE_OF Only one of exact, prefix or regex can be set, but here are"
                        + " exact and prefix []"),
                route("- match: [{uri: {exact: /a, prefix: /b}}]"));
    }

    @Test
    void checksBounds() {
        assertEquals(
                List.of("spec.http[0].directResponse.status RANGE Must be between 0 and 4294967295, but this is -1 []"),
                route("- directResponse: {status: -1}"));
    }

    @Test
    void findsKeysThatAreWrittenTwice() {
        assertEquals(
                List.of("spec.http[0].timeout DUPLICATE_KEY The key timeout is written twice in this mapping; the API"
                        + " server refuses that []"),
                route("- timeout: 1s\n  timeout: 2s"));
    }

    @Test
    void namesTheVersionsThatAreServed() {
        assertEquals(
                List.of("apiVersion UNKNOWN_VERSION VirtualService has no version v2 in networking.istio.io; it has v1,"
                        + " v1beta1 and v1alpha3 [networking.istio.io/v1]"),
                check("apiVersion: networking.istio.io/v2\nkind: VirtualService\nmetadata: {name: a}\n"));
    }

    @Test
    void namesTheKindThatWasMeant() {
        assertEquals(
                List.of("kind UNKNOWN_KIND The group networking.istio.io has no kind Virtualservice; did you mean"
                        + " VirtualService? [VirtualService]"),
                check("apiVersion: networking.istio.io/v1\nkind: Virtualservice\nmetadata: {name: a}\n"));
    }

    @Test
    void saysNothingAboutKindsItDoesNotKnow() {
        assertEquals(List.of(), check("apiVersion: v1\nkind: Service\nmetadata: {name: a, colour: red}\n"));
    }

    @Test
    void saysWhenItIsNoObject() {
        assertEquals(
                List.of("kind NO_OBJECT Not a Kubernetes object: the field kind is required []"),
                check("apiVersion: networking.istio.io/v1\n"));
        assertEquals(List.of(" NO_OBJECT Not a Kubernetes object: it is not a mapping []"), check("- a\n"));
    }

    @Test
    void followsAliasesAndMergeKeys() {
        assertEquals(List.of("spec.http[1].route[0].colour UNKNOWN_FIELD Unknown field colour []"), route("""
                        - route: &target [{destination: {host: reviews}}]
                        - route: [{<<: {colour: red}, destination: {host: reviews}}]
                        - route: *target
                        """));
    }

    private List<String> route(String http) {
        return check(VIRTUAL_SERVICE + http.indent(2));
    }

    private List<String> check(String yaml) {
        return validator.check(YamlDocument.parse(yaml).value()).stream()
                .map(found -> found.path() + " " + found.kind() + " " + found.message() + " " + found.suggestions())
                .toList();
    }
}
