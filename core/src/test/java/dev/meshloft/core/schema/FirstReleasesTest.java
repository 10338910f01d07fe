package dev.meshloft.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstReleasesTest {

    private static final FirstReleases RELEASES = FirstReleases.parse("""
            # a comment
            first 1.19
            [Young]
            1.30
            spec.younger 1.31
            [Old]
            spec.added 1.25
            """);

    @Test
    void aFieldIsAsOldAsWhatItStandsInUnlessItIsNamed() {
        assertEquals("1.30", RELEASES.of("Young").at(List.of("spec", "other")));
        assertEquals("1.31", RELEASES.of("Young").at(List.of("spec", "younger", "below")));
        assertEquals("1.25", RELEASES.of("Old").at(List.of("spec", "added")));
    }

    @Test
    void whatIsNotNamedMayBeOlderThanTheOldest() {
        assertEquals("1.19 or earlier", RELEASES.of("Old").at(List.of("spec")));
        assertEquals("1.19 or earlier", RELEASES.of("Elsewhere").at(List.of()));
    }

    @Test
    void theBundledSchemasKnowIt() {
        assertEquals("1.27", since("spec.trafficPolicy.retryBudget.percent"));
        assertEquals("1.31", since("spec.trafficPolicy.retryBudget.budgetInterval"));
        assertEquals("1.19 or earlier", since("spec.host"));
        assertEquals("", since("metadata.name"));
    }

    private static String since(String path) {
        return SchemaCatalog.bundled()
                .find("networking.istio.io", "DestinationRule")
                .flatMap(rule -> rule.find(YamlPath.parse(path)))
                .orElseThrow()
                .since();
    }
}
