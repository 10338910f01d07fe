package dev.meshloft.core.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceReader;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TakenBackTest {

    private static final String HEAD =
            "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: a, namespace: shop} # ours\n";

    private static Resource read(String yaml) {
        return ResourceReader.read(new FileId("a.yaml"), YamlStream.parse(yaml))
                .resources()
                .getFirst();
    }

    private static ObjectChange.Modify change(String draft, String live) {
        ChangeSet set = ChangeSet.between(
                List.of(read(draft)), _ -> Optional.of(new ChangeSet.Live(read(live), Set.of())), _ -> true);
        return assertInstanceOf(ObjectChange.Modify.class, set.changes().getFirst());
    }

    private static String takenBack(String draft, String live) {
        ObjectChange.Modify change = change(draft, live);
        return TakenBack.of(change, change.fields()).orElseThrow().apply(draft);
    }

    @Test
    void commentsAndStyleStayAndOnlyDifferencesGoBack() {
        String draft = HEAD + """
                spec:
                  hosts: [x]
                  http:
                  - name: new       # just made
                    timeout: 1s
                  - name: reads     # the reads
                    timeout: 2s
                    retries: {attempts: 3}
                """;
        String live = """
                apiVersion: networking.istio.io/v1beta1
                kind: VirtualService
                metadata: {uid: u, name: a, namespace: shop}
                spec:
                  exportTo: ['.']
                  hosts: ["x"]
                  http: [{name: reads, timeout: 5s, rewrite: {uri: /}}, {name: old}]
                """;
        assertEquals(HEAD + """
                        spec:
                          hosts: [x]
                          http:
                          - name: reads     # the reads
                            timeout: 5s
                            rewrite:
                              uri: /
                          - name: old
                        """, takenBack(draft, live));
    }

    @Test
    void anOrderGoesBack() {
        assertEquals(
                HEAD + "spec:\n  http:\n  - name: b\n  - name: a\n",
                takenBack(
                        HEAD + "spec:\n  http:\n  - name: a\n  - name: b\n",
                        HEAD + "spec: {http: [{name: b}, {name: a}]}\n"));
    }

    @Test
    void oneFieldAlone() {
        String draft = HEAD + "spec: {http: [{name: a, timeout: 1s}], hosts: [y]}\n";
        ObjectChange.Modify change = change(draft, HEAD + "spec: {http: [{name: a, timeout: 2s}], hosts: [x]}\n");
        assertEquals(
                draft.replace("1s", "2s"),
                TakenBack.of(change, change.fields().subList(0, 1))
                        .orElseThrow()
                        .apply(draft));
    }

    @Test
    void nothingDiffersAfterwards() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            String live = RandomRoutes.text(random);
            String draft = RandomRoutes.edited(live, random);
            List<FieldDiff> fields = FieldDiffs.between(
                    YamlDocument.parse(live).value(), YamlDocument.parse(draft).value());
            if (!fields.isEmpty()) {
                String back = TakenBack.of(new ObjectChange.Modify(read(draft), read(live), fields), fields)
                        .orElseThrow()
                        .apply(draft);
                assertTrue(
                        FieldDiffs.between(
                                        YamlDocument.parse(live).value(),
                                        YamlDocument.parse(back).value())
                                .isEmpty(),
                        "seed " + seed + "\n" + live + "\n---\n" + draft + "\n---\n" + back);
            }
        }
    }
}
