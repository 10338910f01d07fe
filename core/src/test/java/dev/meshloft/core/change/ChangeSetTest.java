package dev.meshloft.core.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceReader;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeSetTest {

    private static final String HEAD =
            "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: a, namespace: shop}\n";

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: a, namespace: shop}
            spec:
              template:
                spec:
                  containers:
            """;

    private static Resource read(String yaml) {
        return ResourceReader.read(new FileId("a.yaml"), YamlStream.parse(yaml))
                .resources()
                .getFirst();
    }

    private static ChangeSet between(String draft, String live, YamlPath... owned) {
        return ChangeSet.between(
                List.of(read(draft)), _ -> Optional.of(new ChangeSet.Live(read(live), Set.of(owned))), _ -> true);
    }

    private static List<String> fields(ChangeSet set) {
        return assertInstanceOf(ObjectChange.Modify.class, set.changes().getFirst()).fields().stream()
                .map(field -> field.path() + ": " + field.before() + " > " + field.after())
                .toList();
    }

    @Test
    void spellingOrderAndServerFieldsAreNoChange() {
        String draft = HEAD + "spec:\n  hosts: ['x']   # ours\n  http:\n  - timeout: 2s\n    name: r\n";
        String live = """
                kind: VirtualService
                apiVersion: networking.istio.io/v1beta1
                metadata:
                  uid: u
                  name: a
                  namespace: shop
                  resourceVersion: '7'
                spec:
                  http: [{name: "r", timeout: 2s}]
                  hosts:
                    - x
                status: {a: 1}
                """;
        assertTrue(between(draft, live).isEmpty());
    }

    @Test
    void namesEachFieldThatDiffers() {
        ChangeSet set = between(
                HEAD + "spec: {hosts: [x], http: [{timeout: 5s, retries: {attempts: 2}}]}\n",
                HEAD + "spec: {hosts: [x], http: [{timeout: 2s}]}\n");
        assertEquals(List.of("spec.http[0].timeout: 2s > 5s", "spec.http[0].retries:  > {attempts: 2}"), fields(set));
    }

    @Test
    void whatOthersAddedStaysAndWhatWeAppliedGoes() {
        String draft = HEAD + "spec: {hosts: [x]}\n";
        String live = HEAD + "spec: {hosts: [x], exportTo: ['.']}\n";
        assertTrue(between(draft, live).isEmpty());
        assertEquals(List.of("spec.exportTo: ['.'] > "), fields(between(draft, live, YamlPath.parse("spec.exportTo"))));
    }

    @Test
    void listsOfIstioKindsAreTakenWhole() {
        assertEquals(
                List.of("spec.http[0].timeout: 2s > "),
                fields(between(
                        HEAD + "spec: {http: [{name: r}]}\n", HEAD + "spec: {http: [{name: r, timeout: 2s}]}\n")));
    }

    @Test
    void whatTheServerFillsIntoItemsIsNoChangeButWhatWeAppliedThereIs() {
        String head = "apiVersion: v1\nkind: Service\nmetadata: {name: a, namespace: shop}\n";
        YamlPath[] owned = {YamlPath.parse("spec.ports[0].port"), YamlPath.parse("spec.ports[1].port")};
        String draft = head + "spec: {ports: [{port: 80}]}\n";
        assertTrue(between(draft, head + "spec: {ports: [{port: 80, protocol: TCP}]}\n", owned)
                .isEmpty());
        assertEquals(
                List.of("spec.ports[1]: {port: 90} > "),
                fields(between(draft, head + "spec: {ports: [{port: 80}, {port: 90}]}\n", owned)));
    }

    @Test
    void fieldsThatADraftDropsInsideContainersGo() {
        String draft = DEPLOYMENT + "      - {name: web, image: web:2}\n      - {name: log, image: log:1}\n";
        String live = DEPLOYMENT + """
                      - name: log
                        image: log:1
                      - name: web
                        image: web:1
                        imagePullPolicy: IfNotPresent
                        env:
                        - {name: A, value: a}
                        - {name: B, value: b}
                      - {name: old, image: 'old:1', imagePullPolicy: Always}
                """;
        String web = "spec.template.spec.containers[1].";
        assertEquals(List.of("spec.template.spec.containers[0].image: web:1 > web:2"), fields(between(draft, live)));
        assertEquals(
                List.of(
                        "spec.template.spec.containers[0].image: web:1 > web:2",
                        "spec.template.spec.containers[0].env[0]: {name: A, value: a} > ",
                        "spec.template.spec.containers[2]: {name: old, image: 'old:1', imagePullPolicy: Always} > "),
                fields(between(
                        draft,
                        live,
                        YamlPath.parse(web + "env[0].name"),
                        YamlPath.parse(web + "env[0].value"),
                        YamlPath.parse("spec.template.spec.containers[2].image"))));
    }

    @Test
    void itemsOfAListThatIsMergedHaveNoOrderOthersDo() {
        String one = "      - {name: web, image: a}\n";
        String other = "      - {name: log, image: b}\n";
        assertTrue(between(DEPLOYMENT + one + other, DEPLOYMENT + other + one).isEmpty());
        assertEquals(
                List.of("spec.http[1]: item 1 > item 2"),
                fields(between(
                        HEAD + "spec: {http: [{name: b}, {name: a}]}\n",
                        HEAD + "spec: {http: [{name: a}, {name: b}]}\n")));
    }

    @Test
    void itemsAreComparedWithWhatTheyWere() {
        assertEquals(
                List.of("spec.http[0]:  > {name: new}", "spec.http[2].timeout: 1s > 2s"),
                fields(between(
                        HEAD + "spec: {http: [{name: new}, {name: a}, {name: b, timeout: 2s}]}\n",
                        HEAD + "spec: {http: [{name: a}, {name: b, timeout: 1s}]}\n")));
    }

    @Test
    void anUnknownObjectIsCreatedAndANamelessOneLeftOut() {
        ChangeSet set = ChangeSet.between(
                List.of(read(HEAD), read("apiVersion: v1\nkind: Service\n")), _ -> Optional.empty(), _ -> true);
        assertEquals(1, set.changes().size());
        assertInstanceOf(ObjectChange.Create.class, set.changes().getFirst());
    }
}
