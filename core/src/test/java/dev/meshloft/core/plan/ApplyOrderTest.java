package dev.meshloft.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.core.change.ChangeSet;
import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.ResourceReader;
import dev.meshloft.core.yaml.YamlStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplyOrderTest {

    @Test
    void whatIsReferredToComesFirstAndWhatTakesAccessAwayLast() {
        String all = String.join(
                "---\n",
                List.of("AuthorizationPolicy", "VirtualService", "Sidecar", "DestinationRule", "Service", "Namespace")
                        .stream()
                        .map(kind -> "apiVersion: x/v1\nkind: " + kind + "\nmetadata: {name: a}\n")
                        .toList());
        List<ObjectChange> changes =
                ResourceReader.read(new FileId("a.yaml"), YamlStream.parse(all)).resources().stream()
                        .<ObjectChange>map(ObjectChange.Create::new)
                        .toList();
        assertEquals(
                List.of("Namespace", "Service", "DestinationRule", "VirtualService", "Sidecar", "AuthorizationPolicy"),
                ApplyOrder.of(new ChangeSet(changes)).stream()
                        .map(step -> step.change().key().kind())
                        .toList());
    }
}
