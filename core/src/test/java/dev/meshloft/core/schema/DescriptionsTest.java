package dev.meshloft.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptionsTest {

    @Test
    void describesEveryField() {
        List<String> without = new ArrayList<>();
        for (KindName name : SchemaCatalog.bundled().kinds()) {
            KindSchema schema =
                    SchemaCatalog.bundled().find(name.group(), name.kind()).orElseThrow();
            collect(schema.root(), name.kind(), without);
        }
        assertEquals(List.of(), without);
    }

    @Test
    void tellsTheDefaultApart() {
        FieldSchema field = field("spec.trafficPolicy.outlierDetection.interval");
        assertEquals("Time between two looks at the endpoints.", field.description());
        assertEquals("10s", field.defaultValue());
    }

    @Test
    void marksDeprecatedFields() {
        assertTrue(
                field("spec.trafficPolicy.outlierDetection.consecutiveErrors").deprecated());
        assertTrue(field("spec.trafficPolicy.loadBalancer.warmupDurationSecs").deprecated());
    }

    @Test
    void takesTheLongestKeyAndTheKindsOwnWordsFirst() {
        Descriptions all = Descriptions.parse("""
                # comment
                [any]
                port: any port
                a.port: any a.port
                [Kind]
                port: own port
                """);
        assertEquals("own port", all.of("Kind").at(List.of("spec", "a", "port")).text());
        assertEquals(
                "any a.port", all.of("Other").at(List.of("spec", "a", "port")).text());
        assertEquals("", all.of("Other").at(List.of("spec", "b")).text());
    }

    private static FieldSchema field(String path) {
        return SchemaCatalog.bundled()
                .find("networking.istio.io", "DestinationRule")
                .flatMap(kind -> kind.find(YamlPath.parse(path)))
                .orElseThrow();
    }

    private static void collect(FieldSchema field, String path, List<String> without) {
        field.fields().forEach((name, child) -> {
            if (child.description().isEmpty()) {
                without.add(path + "." + name);
            }
            collect(child, path + "." + name, without);
        });
        FieldSchema element = field.element();
        if (element != null) {
            collect(element, path, without);
        }
    }
}
