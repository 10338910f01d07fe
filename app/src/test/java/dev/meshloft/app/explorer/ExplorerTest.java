package dev.meshloft.app.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.app.look.Theme;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Derivation;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.diagnostic.Layer;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The rows of the tree, and the objects that it can make.
class ExplorerTest {

    private static final FileId FILE = new FileId("mesh/a.yaml");

    private static final String MESH = """
            apiVersion: v1
            kind: Service
            metadata: {name: reviews, namespace: shop}
            spec: {ports: [{name: http, port: 80}]}
            ---
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata: {name: split, namespace: shop}
            spec:
              hosts: [reviews, shop.example]
              http: [{route: [{destination: {host: reviews}}]}]
            ---
            apiVersion: networking.istio.io/v1
            kind: DestinationRule
            metadata: {name: limits, namespace: other}
            spec: {host: reviews.shop.svc.cluster.local}
            """;

    @Test
    void aHostHoldsAllThatSpeaksOfIt() {
        List<ExplorerNode> hosts = ExplorerTree.of(open(MESH), Grouping.HOST, "");
        assertEquals(
                List.of("reviews.shop", "shop.example"),
                hosts.stream().map(ExplorerNode::label).toList());
        assertEquals(
                List.of("reviews", "split", "limits"),
                hosts.getFirst().children().stream().map(ExplorerNode::label).toList());
        assertEquals(
                List.of("service", "host"),
                hosts.stream().map(ExplorerNode::icon).toList());
    }

    @Test
    void theFilterHoldsInEachGrouping() {
        for (Grouping grouping : Grouping.values()) {
            List<ExplorerNode> rows = ExplorerTree.of(open(MESH), grouping, "kind:dr");
            assertEquals(1, rows.size(), grouping.toString());
            assertEquals("limits", leaf(rows.getFirst()).label(), grouping.toString());
        }
    }

    private static ExplorerNode leaf(ExplorerNode node) {
        return node.children().isEmpty() ? node : leaf(node.children().getFirst());
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void whatATemplateWritesIsValid(Template template) {
        OpenFile file = OpenFile.of(FILE, template.text("reviews", "shop"));
        assertEquals(template.kind(), file.resources().getFirst().kind());
        assertEquals("reviews", file.resources().getFirst().name());
        List<String> errors = open(file.text()).derived().problems().stream()
                .filter(problem -> problem.rule().layer() != Layer.ANALYSIS)
                .map(Object::toString)
                .toList();
        assertTrue(errors.isEmpty(), errors::toString);
    }

    private static AppState open(String text) {
        Store store = new Store(AppState.start(Theme.LIGHT), new AtOnce(), new Derivation()::of, error -> {
            throw new AssertionError(error);
        });
        store.dispatch(new WorkspaceEvent.FilesOpened(List.of(OpenFile.of(FILE, text)), List.of()));
        return store.now();
    }

    /// Everything at once, on the thread of the test.
    private static final class AtOnce implements TaskRunner {

        @Override
        public Running run(Supplier<Runnable> work, Consumer<Throwable> failed) {
            work.get().run();
            return () -> {};
        }

        @Override
        public void latest(String lane, Supplier<Runnable> work, Consumer<Throwable> failed) {
            work.get().run();
        }
    }
}
