package dev.meshloft.core.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlPath;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerPathTest {

    private static final YamlDocument OBJECT = YamlDocument.parse("""
            metadata:
              labels: {app.kubernetes.io/name: a, app: b}
              finalizers: [x, y]
            spec:
              ports:
              - {port: 80, protocol: UDP}
              - {port: 80, name: 'a,b]'}
            """);

    private static Optional<String> resolve(String path) {
        return ServerPath.resolve(path, OBJECT.value()).map(YamlPath::toString);
    }

    @Test
    void findsFieldsAndItems() {
        assertEquals(Optional.of("spec.ports"), resolve(".spec.ports"));
        assertEquals(Optional.of("spec.ports[1]"), resolve(".spec.ports[port=80,protocol=\"TCP\"]"));
        assertEquals(Optional.of("spec.ports[0].port"), resolve(".spec.ports[port=80,protocol=\"UDP\"].port"));
        assertEquals(Optional.of("spec.ports[1].name"), resolve(".spec.ports[name=\"a,b]\"].name"));
        assertEquals(Optional.of("metadata.finalizers[1]"), resolve(".metadata.finalizers[=\"y\"]"));
        assertEquals(Optional.of("spec.ports[1]"), resolve(".spec.ports[1]"));
    }

    @Test
    void keysMayHoldDots() {
        assertEquals(
                Optional.of("metadata.labels['app.kubernetes.io/name']"),
                resolve(".metadata.labels.app.kubernetes.io/name"));
        assertEquals(Optional.of("metadata.labels.app"), resolve(".metadata.labels.app"));
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertEquals(Optional.empty(), resolve(".spec.selector"));
        assertEquals(Optional.empty(), resolve(".spec.ports[port=90,protocol=\"TCP\"]"));
        assertEquals(Optional.empty(), resolve(".spec.ports[7]"));
        assertEquals(Optional.empty(), resolve(".spec.ports["));
    }
}
