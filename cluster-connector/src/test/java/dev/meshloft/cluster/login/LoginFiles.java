package dev.meshloft.cluster.login;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/// The certificates and keys of `src/test/resources/login`.
public final class LoginFiles {

    private LoginFiles() {}

    public static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(LoginFiles.class.getResourceAsStream("/login/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    public static Path path(String name) {
        try {
            return Path.of(Objects.requireNonNull(LoginFiles.class.getResource("/login/" + name), name)
                    .toURI());
        } catch (URISyntaxException broken) {
            throw new AssertionError(broken);
        }
    }
}
