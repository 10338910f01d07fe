package dev.meshloft.app.form.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.app.files.SampleMesh;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.OpenFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two hours of editing, an action a second, by somebody who knows no YAML.
class EditingRunTest {

    private static final int ACTIONS = 2 * 60 * 60;
    private static final int LOOKS = 100;

    private static final List<OpenFile> OTHERS = List.of(
            OpenFile.of(new FileId("windows.yaml"), """
                    \ufeff# from another editor
                    apiVersion: networking.istio.io/v1
                    kind: VirtualService
                    metadata: {name: cart, namespace: shop}
                    spec:
                    \thosts: [ cart ]
                    """.replace("\n", "\r\n")),
            OpenFile.of(new FileId("notes.md"), """
                    # Notes

                    ```yaml
                    apiVersion: networking.istio.io/v1
                    kind: DestinationRule
                    metadata:
                      name: cart
                    spec:
                      host: &host cart
                      trafficPolicy: &policy
                        outlierDetection: {consecutive5xxErrors: 5}   # five
                      subsets:
                      - name: v1
                        labels: {version: v1}
                        trafficPolicy: *policy
                    ```
                    The end"""));

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void endsWithTheTextThatPlainTextsEndWith(long seed) {
        List<OpenFile> files = Stream.concat(
                        SampleMesh.files().stream()
                                .filter(file -> file.id().path().contains("storefront")),
                        OTHERS.stream())
                .toList();
        EditingRun run = new EditingRun(seed, files);
        for (int action = 1; action <= ACTIONS; action++) {
            run.step();
            if (action % LOOKS == 0) {
                run.checkTrees();
            }
        }
        assertTrue(run.formEdits() > ACTIONS / 10, () -> "edits by the form: " + run.formEdits());
        assertTrue(run.renames() > 20, () -> "renames: " + run.renames());
        run.undoAll();
        run.checkTrees();
        run.redoAll();
        run.checkTrees();
    }
}
