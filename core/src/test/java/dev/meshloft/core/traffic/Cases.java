package dev.meshloft.core.traffic;

import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceReader;
import dev.meshloft.core.yaml.YamlStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers every case below a folder: `mesh.yaml` (with `meshconfig.yaml`) and `calls.json`, one JSON line each.
///
/// Arguments: the folder, the file to write.
public final class Cases {

    private Cases() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> folders;
        try (Stream<Path> below = Files.list(Path.of(arguments[0]))) {
            folders = below.filter(Files::isDirectory).sorted().toList();
        }
        List<String> answers = new ArrayList<>();
        long start = System.nanoTime();
        int calls = 0;
        for (Path folder : folders) {
            List<Object> results = new ArrayList<>();
            Simulator simulator = Simulator.of(mesh(folder));
            for (RequestReader.Read read : requests(folder)) {
                results.add(new TraceFacts(_ -> new TraceFacts.Lines(0, 0)).of(simulator.trace(read.request())));
                calls++;
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("case", String.valueOf(folder.getFileName()));
            answer.put("results", results);
            answers.add(Json.write(answer));
        }
        Files.write(Path.of(arguments[1]), answers);
        System.out.printf("%d calls in %d ms%n", calls, (System.nanoTime() - start) / 1_000_000);
    }

    static MeshSnapshot mesh(Path folder) throws IOException {
        List<Resource> resources = new ArrayList<>();
        Path settings = folder.resolve("meshconfig.yaml");
        if (Files.exists(settings)) {
            String indented = Files.readString(settings).indent(2);
            resources.addAll(read("meshconfig.yaml", "apiVersion: v1\nkind: MeshConfig\nspec:\n" + indented));
        }
        resources.addAll(read("mesh.yaml", filledIn(Files.readString(folder.resolve("mesh.yaml")))));
        return MeshSnapshot.of(resources);
    }

    /// As the oracle fills in: an API version for its own kind, and one age for all that have none.
    private static String filledIn(String text) {
        String born = "creationTimestamp: '2020-01-01T00:00:00Z'";
        return Stream.of(text.split("(?m)^---$", -1))
                .map(each -> each.contains("creationTimestamp")
                        ? each
                        : each.replaceFirst("(?m)^metadata: \\{", "metadata: {" + born + ", ")
                                .replaceFirst("(?m)^metadata:$", "metadata:\n  " + born))
                .collect(Collectors.joining("---"))
                .replaceAll("(?m)^kind: MeshConfig", "apiVersion: v1\nkind: MeshConfig");
    }

    static List<Resource> read(String name, String text) {
        return ResourceReader.read(new FileId(name), YamlStream.parse(text)).resources();
    }

    static List<RequestReader.Read> requests(Path folder) throws IOException {
        YamlStream stream = YamlStream.parse(Files.readString(folder.resolve("calls.json")));
        return RequestReader.readAll(stream.pieces().getFirst().document().value());
    }
}
