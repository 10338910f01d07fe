package dev.meshloft.core.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The YAML files of all modules, in a fixed order, and those of a folder given by `-Dlaws.files`.
final class RealFiles {

    private RealFiles() {}

    static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String folder :
                List.of("src", "../app/src/main/resources", System.getProperty("laws.files", "src/none"))) {
            if (Files.isDirectory(Path.of(folder))) {
                addTo(texts, Path.of(folder));
            }
        }
        return texts;
    }

    private static void addTo(List<String> texts, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList()) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }
}
