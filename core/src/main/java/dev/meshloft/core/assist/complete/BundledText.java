package dev.meshloft.core.assist.complete;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Texts of this package that are part of the program.
final class BundledText {

    private BundledText() {}

    static String read(String file) {
        try (InputStream in = BundledText.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not bundled: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the bundled " + file, e);
        }
    }
}
