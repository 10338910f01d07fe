package dev.meshloft.app.journey;

import dev.meshloft.app.look.Appearance;
import dev.meshloft.app.look.Density;
import dev.meshloft.app.look.Theme;
import dev.meshloft.app.store.BottomTab;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Tab;
import dev.meshloft.app.topology.GeneratedFolder;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.graphview.MeshGraphView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of the window in every size and theme, with all kinds of content, for people to look at. Run by hand with
/// the names of the scenes to draw, or none for all; the pictures lie in the folder of [Screens].
final class Gallery {

    private static final List<int[]> SIZES = Arrays.stream(
                    System.getProperty("sizes", "1440x900,1024x640,960x600").split(","))
            .map(size ->
                    Arrays.stream(size.split("x")).mapToInt(Integer::parseInt).toArray())
            .toList();
    private static final String LONG = "a-name-of-sixty-three-characters-as-long-as-kubernetes-allows-it";

    private final FxRobot robot = new FxRobot();
    private final Path folder;
    private final Map<String, Runnable> scenes = new TreeMap<>();

    private Gallery(Path folder) {
        this.folder = folder;
        scenes.put("welcome", () -> draw("welcome", _ -> {}));
        scenes.put(
                "sample-service",
                () -> draw("sample-service", window -> {
                    openSample(window);
                    select(window, "Service", "reviews");
                }));
        scenes.put(
                "sample-gateway",
                () -> draw("sample-gateway", window -> {
                    openSample(window);
                    select(window, "Gateway", "public-gateway");
                }));
        scenes.put(
                "sample-document",
                () -> draw("sample-document", window -> {
                    openSample(window);
                    open(window, "VirtualService", "reviews");
                }));
        scenes.put(
                "sample-fault",
                () -> draw("sample-fault", window -> {
                    openSample(window);
                    open(window, "VirtualService", "ratings");
                }));
        scenes.put(
                "sample-tabs",
                () -> draw("sample-tabs", window -> {
                    openSample(window);
                    window.state().workspace().files().keySet().stream()
                            .limit(12)
                            .forEach(file -> show(window, new Tab.Document(file)));
                }));
        scenes.put(
                "sample-impact",
                () -> draw("sample-impact", window -> {
                    openSample(window);
                    robot.interact(() -> window.studio().store().dispatch(new Intent.ShowBottom(BottomTab.IMPACT)));
                }));
        scenes.put(
                "form",
                () -> draw("form", window -> {
                    openFile(window, "form.yaml", read("meshes/form.yaml"));
                    open(window, "VirtualService", "reviews");
                }));
        scenes.put("notes", () -> draw("notes", window -> openFile(window, "notes.md", read("cli/mesh-notes.md"))));
        scenes.put(
                "notes-graph",
                () -> draw("notes-graph", window -> {
                    openFile(window, "notes.md", read("cli/mesh-notes.md"));
                    show(window, new Tab.Topology());
                }));
        scenes.put(
                "sample-difference",
                () -> draw("sample-difference", window -> {
                    openSample(window);
                    window.edit(robot, "storefront/reviews.yaml", "weight: 90", "weight: 70");
                    window.edit(robot, "storefront/reviews.yaml", "weight: 10", "weight: 30");
                    show(window, new Tab.Topology());
                    select(window, "Service", "reviews");
                    window.until(
                            "the draft is drawn",
                            state -> !state.derived().changes().isEmpty());
                }));
        scenes.put(
                "long-names",
                () -> draw("long-names", window -> {
                    openFile(window, LONG + ".yaml", read("meshes/long-names.yaml"));
                    show(window, new Tab.Topology());
                    select(window, "Service", LONG.substring(0, 63));
                }));
        scenes.put(
                "long-document",
                () -> draw("long-document", window -> {
                    openFile(window, LONG + ".yaml", read("meshes/long-names.yaml"));
                    open(window, "VirtualService", LONG.substring(0, 63));
                }));
        scenes.put(
                "broken", () -> draw("broken", window -> openFile(window, "broken.yaml", read("meshes/broken.yaml"))));
        scenes.put(
                "drawers",
                () -> draw("drawers", window -> {
                    openSample(window);
                    select(window, "Service", "reviews");
                    robot.push(KeyCode.ALT, KeyCode.DIGIT3);
                }));
        scenes.put(
                "help",
                () -> draw("help", window -> {
                    openSample(window);
                    robot.push(KeyCode.F1);
                }));
        scenes.put(
                "tour",
                () -> draw("tour", window -> {
                    robot.clickOn("Start the tour");
                    window.until("the sample is open", state -> state.cluster().loaded());
                    robot.clickOn("Next");
                    window.until(
                            "the document is shown",
                            state -> state.screen().tabs().front() instanceof Tab.Document);
                }));
        scenes.put("contrast", () -> draw("contrast", this::drawContrast));
        new EditorPictures(robot)
                .scenes()
                .forEach((name, scene) -> scenes.put(
                        name,
                        () -> draw(name, window -> {
                            openSample(window);
                            scene.accept(window);
                        })));
        for (int size : new int[] {200, 2_000}) {
            scenes.put("mesh-" + size, () -> draw("mesh-" + size, window -> openMesh(window, size)));
        }
        scenes.put(
                "mesh-unfolded",
                () -> draw("mesh-unfolded", window -> {
                    openMesh(window, 200);
                    robot.interact(() -> graph(window).placedGraph().groups().stream()
                            .filter(group -> group.label().equals("team-catalog"))
                            .forEach(group -> graph(window).select(group.id())));
                    robot.interact(() -> graph(window).requestFocus());
                    robot.push(KeyCode.ENTER);
                    window.until(
                            "the namespace is unfolded",
                            _ -> graph(window).placedGraph().nodes().size() > 12);
                }));
        scenes.put(
                "graph-search",
                () -> draw("graph-search", window -> {
                    openMesh(window, 200);
                    robot.interact(() -> graph(window).requestFocus());
                    robot.push(KeyCode.SLASH);
                    robot.write("bil");
                }));
        scenes.put(
                "graph-weight",
                () -> draw("graph-weight", window -> {
                    openSample(window);
                    robot.interact(() -> {
                        graph(window).requestFocus();
                        graph(window).placedGraph().edges().stream()
                                .filter(edge -> edge.edge().weight().orElse(0) == 10
                                        && edge.label() != null
                                        && edge.text().equals("10 %"))
                                .findFirst()
                                .ifPresent(edge -> graph(window).select(edge.id()));
                    });
                    robot.write("25");
                }));
        scenes.put(
                "many",
                () -> draw("many", window -> {
                    openFile(window, "many.yaml", many(2_000));
                    show(window, new Tab.Topology());
                }));
    }

    public static void main(String[] names) throws IOException {
        Gallery gallery = new Gallery(Files.createTempDirectory("meshloft-gallery"));
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        Set<String> wanted = names.length == 0 ? gallery.scenes.keySet() : Set.copyOf(Arrays.asList(names));
        try {
            gallery.scenes.forEach((name, scene) -> {
                if (wanted.contains(name)) {
                    scene.run();
                }
            });
        } catch (RuntimeException | Error failed) {
            System.getLogger("gallery").log(System.Logger.Level.ERROR, "a scene failed", failed);
        }
        System.exit(0);
    }

    /// What brings a window into the state to draw.
    private interface Setup {
        void in(StudioWindow window);
    }

    private void draw(String name, Setup setup) {
        for (int[] size : SIZES) {
            StudioWindow[] window = new StudioWindow[1];
            Stage[] stage = new Stage[1];
            robot.interact(() -> {
                stage[0] = new Stage();
                window[0] = new StudioWindow(stage[0], folder, size[0], size[1]);
            });
            setup.in(window[0]);
            window[0].shoot(robot, name + "-" + size[0]);
            robot.interact(() -> {
                window[0].close();
                stage[0].hide();
            });
        }
    }

    /// High contrast in both, and then large text in comfortable rows.
    private void drawContrast(StudioWindow window) {
        openSample(window);
        select(window, "Service", "reviews");
        for (Theme theme : List.of(Theme.HIGH_CONTRAST, Theme.HIGH_CONTRAST_DARK)) {
            robot.interact(() -> window.studio().store().dispatch(new Intent.ThemeChosen(theme)));
            WaitForAsyncUtils.waitForFxEvents(10);
            robot.interact(() -> Screens.write(window.studio().root().getScene(), theme.name()));
        }
        Appearance large = new Appearance(Theme.LIGHT, Density.COMFORTABLE, Appearance.LARGEST);
        robot.interact(() -> window.studio().store().dispatch(new Intent.AppearanceChosen(large)));
    }

    private void openSample(StudioWindow window) {
        robot.interact(() -> window.studio().openSample());
        window.until(
                "the sample is open",
                state -> state.cluster().loaded()
                        && !state.derived().graph().isEmpty()
                        && state.derived().changes().isEmpty());
    }

    private static MeshGraphView graph(StudioWindow window) {
        return (MeshGraphView) window.studio().root().lookup(".mesh-graph-view");
    }

    private void openMesh(StudioWindow window, int size) {
        Path mesh = folder.resolve("mesh-" + size);
        try {
            GeneratedFolder.write(mesh, 1, size);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        robot.interact(() -> window.studio().open(List.of(mesh)));
        window.until("the mesh is open", state -> !state.derived().graph().isEmpty());
    }

    private void openFile(StudioWindow window, String name, String text) {
        try {
            Path file = Files.writeString(folder.resolve(name), text);
            robot.interact(() -> window.studio().open(List.of(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        window.until("the file is open", state -> !state.workspace().files().isEmpty());
    }

    private void select(StudioWindow window, String kind, String name) {
        Resource found = find(window, kind, name);
        robot.interact(
                () -> window.studio().store().dispatch(new Intent.Select(Selection.of(found.key(), found.whole()))));
    }

    private void open(StudioWindow window, String kind, String name) {
        show(window, new Tab.Document(find(window, kind, name).file()));
        select(window, kind, name);
    }

    private void show(StudioWindow window, Tab tab) {
        robot.interact(() -> window.studio().store().dispatch(new Intent.ShowTab(tab)));
    }

    private static Resource find(StudioWindow window, String kind, String name) {
        return window.state().workspace().resources().stream()
                .filter(resource ->
                        resource.kind().equals(kind) && resource.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String read(String resource) {
        try (var in = Gallery.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Services with their rules, spread over namespaces.
    private static String many(int resources) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < resources / 4; i++) {
            text.append("""
                    ---
                    apiVersion: v1
                    kind: Service
                    metadata: {name: service-%1$d, namespace: team-%2$d}
                    spec: {selector: {app: service-%1$d}, ports: [{name: http, port: 80}]}
                    ---
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata: {name: service-%1$d, namespace: team-%2$d}
                    spec:
                      replicas: 2
                      selector: {matchLabels: {app: service-%1$d}}
                      template:
                        metadata: {labels: {app: service-%1$d, version: v1, sidecar.istio.io/inject: "true"}}
                        spec: {containers: [{name: app, image: a}]}
                    ---
                    apiVersion: networking.istio.io/v1
                    kind: DestinationRule
                    metadata: {name: service-%1$d, namespace: team-%2$d}
                    spec: {host: service-%1$d, subsets: [{name: v1, labels: {version: v1}}]}
                    ---
                    apiVersion: networking.istio.io/v1
                    kind: VirtualService
                    metadata: {name: service-%1$d, namespace: team-%2$d}
                    spec:
                      hosts: [service-%1$d]
                      http: [{route: [{destination: {host: service-%1$d, subset: v1}}]}]
                    """.formatted(i, i % 20));
        }
        return text.toString();
    }
}
