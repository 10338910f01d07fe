package dev.meshloft.app.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.app.journey.Screens;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.workspace.WorkspaceEvent;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/// Typing and sliding on a shown form.
class SchemaFormTest {

    private static final String ROUTES = """
            # canary
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata: {name: "reviews",   namespace: storefront}
            spec:
                hosts:   [ reviews ]
                http:
                - timeout:  2s   # short
                  route:
                  - {destination: {host: reviews, subset: v1}, weight: 90}   # stable
                  - destination: {host: reviews, subset: v2}

                    weight:   10     # raise on Friday
            """.replace("\n", "\r\n");

    @Test
    void slidingChangesTwoWeightsAndIsOneStep() {
        FormBench.with(ROUTES, bench -> {
            Slider slider = bench.find(Slider.class, "reviews v2");
            slider.requestFocus();
            press(slider, KeyCode.RIGHT, true);
            press(slider, KeyCode.RIGHT, false);
            slider.setValue(25);

            assertEquals(
                    ROUTES.replace("weight: 90}", "weight: 75}").replace("weight:   10 ", "weight:   25 "),
                    bench.text());
            bench.store().dispatch(new WorkspaceEvent.Undone());
            assertEquals(ROUTES, bench.text());
            assertEquals(10, slider.getValue());
        });
    }

    @Test
    void typingKeepsControlAndCaret() {
        FormBench.with(ROUTES, bench -> {
            TextField field = bench.find(TextField.class, "timeout");
            assertEquals("2", field.getText());
            field.requestFocus();
            field.setText("2");
            field.positionCaret(1);
            field.insertText(1, "5");

            assertEquals(ROUTES.replace("2s ", "25s "), bench.text());
            assertSame(field, bench.find(TextField.class, "timeout"));
            assertEquals(2, field.getCaretPosition());
            field.setText("800ms");
            assertEquals(ROUTES.replace("2s ", "800ms "), bench.text());
        });
    }

    @Test
    void focusTellsWhereTheFieldIsWritten() {
        FormBench.with(ROUTES, bench -> {
            List<SourceRef> places = new ArrayList<>();
            bench.form().setOnFocusPath(place -> {
                if (place != null) {
                    places.add(place);
                }
            });
            bench.find(TextField.class, "timeout").requestFocus();

            assertEquals(
                    YamlPath.parse("spec.http[0].timeout"), places.getLast().path());
            assertEquals("2s", places.getLast().range().in(ROUTES));
        });
    }

    @Test
    void aLongNameKeepsTheWidth() {
        String name = "a".repeat(63);
        FormBench.with(ROUTES.replace("host: reviews", "host: " + name), bench -> {
            bench.form().root().layout();
            double right =
                    bench.find(Slider.class, name + " v1").localToScene(0, 0).getX();
            assertTrue(right > 0 && right < 520, () -> "slider at " + right);
            assertTrue(bench.find(TextField.class, name).getBoundsInParent().getMaxX() <= 520);
        });
    }

    @Test
    void brokenTextLeavesTheFormStanding() {
        FormBench.with(ROUTES, bench -> {
            var file =
                    bench.store().now().workspace().files().keySet().iterator().next();
            bench.store()
                    .dispatch(new WorkspaceEvent.Edited(
                            "break",
                            "",
                            List.of(new dev.meshloft.core.change.FileEdit(
                                    file,
                                    dev.meshloft.core.text.TextChange.between(
                                            ROUTES, ROUTES.replace("[ reviews ]", "[ reviews "))))));

            assertTrue(!bench.find(Slider.class, "reviews v2").isDisabled(), "only hosts cannot be read");
            assertTrue(
                    bench.form().root().lookupAll(".notice").stream().anyMatch(javafx.scene.Node::isVisible),
                    "the form says so");
            bench.store().dispatch(new WorkspaceEvent.Undone());
            assertTrue(bench.form().root().lookupAll(".notice").stream().noneMatch(javafx.scene.Node::isVisible));
        });
    }

    @Test
    void aValueFromAnAnchorIsEditedThereOrDetached() {
        String text = """
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata: {name: reviews}
                spec:
                  hosts: [reviews]
                  http:
                  - name: first
                    timeout: &t 2s # agreed
                    route: [{destination: {host: reviews}}]
                  - name: second
                    timeout: *t
                    route: [{destination: {host: reviews}}]
                """;
        FormBench.with(text, bench -> {
            bench.form().focusPath(YamlPath.parse("spec.http[1].timeout"));
            assertTrue(bench.texts().contains("from &t"), () -> bench.texts().toString());
            assertTrue(
                    bench.texts().contains("1 more place"), () -> bench.texts().toString());
            Screens.write(bench.scene(), "form-anchor");
            List<SourceRef> places = new ArrayList<>();
            bench.form().setOnFocusPath(place -> places.add(place));
            bench.link("Edit at &t").fire();
            assertEquals("2s", places.getLast().range().in(text));
            bench.link("Detach here").fire();
            assertEquals(text.replace("timeout: *t", "timeout: 2s"), bench.text());
            assertTrue(bench.texts().stream().noneMatch(each -> each.startsWith("from &")));
        });
    }

    @Test
    void textThatIsBrokenFromTheStartShowsWhatCanBeRead() {
        String broken = """
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata: {name: reviews}
                spec:
                  hosts: [reviews]
                  http:
                  - timeout: 2s
                    route: [{destination: {host: reviews
                """;
        FormBench.with(broken, bench -> {
            TextField timeout = bench.find(TextField.class, "timeout");
            assertEquals("2", timeout.getText());
            assertTrue(!timeout.isDisabled());
            List<SourceRef> places = new ArrayList<>();
            bench.form().setOnFocusPath(place -> places.add(place));
            bench.form().root().lookupAll(".hyperlink").stream()
                    .filter(node ->
                            node instanceof Hyperlink link && link.getText().equals("Show in YAML"))
                    .forEach(node -> ((Hyperlink) node).fire());
            assertTrue(places.stream().anyMatch(place -> place.range().end() == broken.length() - 1), places::toString);
        });
    }

    @Test
    void fortyRoutesFoldAndTheFirstSplitIsOpen() {
        StringBuilder text = new StringBuilder("""
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata: {name: reviews}
                spec:
                  hosts: [reviews]
                  http:
                """);
        for (int i = 1; i <= 40; i++) {
            String share =
                    i == 7 ? "weight: 90}, {destination: {host: reviews, subset: v2}, weight: 10}" : "weight: 100}";
            text.append("  - name: route-" + i + "\n    route: [{destination: {host: reviews}, " + share + "]\n");
        }
        FormBench.with(text.toString(), bench -> {
            List<Node> cards = List.copyOf(bench.form().root().lookupAll(".form-card"));
            assertEquals(40, cards.size());
            assertEquals(
                    1,
                    bench.form().root().lookupAll(".form-card-body").stream()
                            .filter(Node::isVisible)
                            .count());
            assertTrue(bench.find(Slider.class, "reviews v2").getScene() != null);
        });
    }

    @Test
    void altAndAnArrowMoveARoute() {
        String two = """
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata: {name: reviews}
                spec:
                  hosts: [reviews]
                  http:
                  - name: one
                    route: [{destination: {host: reviews}}]
                  - name: two
                    route: [{destination: {host: reviews}}]
                """;
        FormBench.with(two, bench -> {
            Node head = bench.form().root().lookupAll(".form-card-head").stream()
                    .filter(node -> String.valueOf(node.getAccessibleText()).startsWith("2 two"))
                    .findFirst()
                    .orElseThrow();
            Event.fireEvent(head, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, false, false, true, false));
            assertTrue(bench.text().indexOf("name: two") < bench.text().indexOf("name: one"), bench.text());
        });
    }

    @Test
    void aChipGoesByTheKeyboard() {
        String methods = """
                apiVersion: security.istio.io/v1
                kind: AuthorizationPolicy
                metadata: {name: callers}
                spec:
                  rules:
                  - to:
                    - operation:
                        methods: [GET, POST]
                """;
        FormBench.with(methods, bench -> {
            Chip chip = bench.find(Chip.class, "POST");
            chip.requestFocus();
            Event.fireEvent(
                    chip, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.BACK_SPACE, false, false, false, false));
            assertEquals(methods.replace("[GET, POST]", "[GET]"), bench.text());
        });
    }

    private static void press(Slider slider, KeyCode code, boolean shift) {
        Event.fireEvent(slider, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }
}
