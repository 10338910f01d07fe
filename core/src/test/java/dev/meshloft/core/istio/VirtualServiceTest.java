package dev.meshloft.core.istio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlPath;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class VirtualServiceTest {

    private static VirtualService read(String spec) {
        return VirtualService.read(
                YamlDocument.parse("spec:\n" + spec.indent(2)).value());
    }

    @Test
    void readsMatchesAndWeightedDestinationsWithTheirPlaces() {
        VirtualService service = read("""
                hosts: [reviews]
                http:
                - match:
                  - uri: {prefix: /api}
                    headers:
                      x-tester: {exact: "yes"}
                      x-any: {}
                  route:
                  - destination: {host: reviews, subset: v1, port: {number: 9080}}
                    weight: 90
                  - destination: {host: reviews, subset: v2}
                    weight: 10
                """);
        HttpMatch match = service.http().getFirst().match().getFirst();
        YamlPath at = YamlPath.parse("spec.http[0].match[0]");
        assertEquals(Optional.of(new StringMatch.Prefix("/api", at.key("uri"))), match.uri());
        YamlPath headers = at.key("headers");
        assertEquals(
                List.of(
                        new NamedMatch(
                                "x-tester",
                                new StringMatch.Exact("yes", headers.key("x-tester")),
                                headers.key("x-tester")),
                        new NamedMatch("x-any", new StringMatch.Present(headers.key("x-any")), headers.key("x-any"))),
                match.headers());
        YamlPath second = YamlPath.parse("spec.http[0].route[1]");
        assertEquals(
                new RouteDestination(
                        new Destination("reviews", "v2", OptionalInt.empty(), second.key("destination")),
                        OptionalInt.of(10),
                        Optional.empty(),
                        second),
                service.http().getFirst().route().get(1));
        assertEquals(List.of("mesh"), service.boundGateways());
    }

    @Test
    void keepsTheDifferenceBetweenAbsentAndEmptyPercentages() {
        HttpRoute route = read("""
                http:
                - fault:
                    delay: {fixedDelay: 1m30s}
                    abort: {percentage: {}, httpStatus: 503}
                  mirror: {host: shadow}
                """).http().getFirst();
        Fault fault = route.fault().orElseThrow();
        assertEquals(
                Optional.of(Duration.ofSeconds(90)), fault.delay().orElseThrow().fixedDelay());
        assertEquals(OptionalDouble.empty(), fault.delay().orElseThrow().percentage());
        assertEquals(OptionalDouble.of(0), fault.abort().orElseThrow().percentage());
        assertEquals(OptionalDouble.empty(), route.mirrors().getFirst().percentage());
    }

    @Test
    void readsWrongTypesAsAbsentAndGoesOn() {
        VirtualService service = read("""
                hosts: reviews
                http:
                - nonsense
                - timeout: soon
                  route: {}
                  retries: 3
                - redirect: {uri: /new}
                tcp: 4
                """);
        assertTrue(service.isDelegate());
        assertEquals(2, service.http().size());
        assertEquals(Optional.empty(), service.http().getFirst().timeout());
        assertEquals(YamlPath.parse("spec.http[2]"), service.http().get(1).at());
        assertTrue(VirtualService.read(YamlDocument.parse("").value()).http().isEmpty());
    }
}
