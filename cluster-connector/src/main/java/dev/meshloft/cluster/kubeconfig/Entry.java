package dev.meshloft.cluster.kubeconfig;

import dev.meshloft.cluster.api.Json;
import dev.meshloft.cluster.login.LoginFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A cluster's or user's entry, and the folder of its file, from which its relative paths count. Its text form says
/// nothing.
///
/// @param context for messages
record Entry(String context, JsonNode content, Path folder) {

    String text(String field) {
        return content.path(field).asString("");
    }

    boolean has(String field) {
        return !text(field).isEmpty();
    }

    boolean flag(String field) {
        return content.path(field).asBoolean(false);
    }

    /// What `field-data` holds, otherwise what is in the file that `field` names; empty when there is neither.
    Optional<byte[]> bytes(String field) throws LoginFailed {
        String data = text(field + "-data");
        if (!data.isEmpty()) {
            try {
                return Optional.of(Base64.getDecoder().decode(data.replaceAll("\\s", "")));
            } catch (IllegalArgumentException broken) {
                throw unusable(field + "-data", "is not base64");
            }
        }
        return has(field) ? Optional.of(file(field)) : Optional.empty();
    }

    /// The content of the file that a field names.
    byte[] file(String field) throws LoginFailed {
        try {
            return Files.readAllBytes(resolve(text(field)));
        } catch (IOException | InvalidPathException unreadable) {
            throw new LoginFailed(
                    "The context %s needs the file %s (%s), which cannot be read."
                            .formatted(context, folder.resolve(text(field)), field),
                    "Restore the file, or mend its path in the kubeconfig.");
        }
    }

    /// An `exec` entry with the path of its command resolved; a bare name is looked for on the `PATH`.
    JsonNode exec() {
        ObjectNode exec = content.path("exec") instanceof ObjectNode object ? object.deepCopy() : Json.object();
        String command = exec.path("command").asString("");
        if (command.contains("/")) {
            exec.put("command", resolve(command).toString());
        }
        return exec;
    }

    /// What is told to a login command: `certificate-authority` becomes its content.
    ObjectNode withAuthority() throws LoginFailed {
        ObjectNode told = content instanceof ObjectNode object ? object.deepCopy() : Json.object();
        Optional<byte[]> authority = bytes("certificate-authority");
        authority.ifPresent(pem ->
                told.put("certificate-authority-data", Base64.getEncoder().encodeToString(pem)));
        return told;
    }

    LoginFailed unusable(String field, String why) {
        return new LoginFailed(
                "The context %s cannot be used: %s %s.".formatted(context, field, why),
                "Mend the entry in the kubeconfig, for instance by logging in again.");
    }

    private Path resolve(String path) {
        return folder.resolve(path);
    }

    @Override
    public String toString() {
        return "entry of a file in " + folder;
    }
}
