package dev.meshloft.cluster.login;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a login command answered. Its text form says nothing.
///
/// @param token empty when there is none
/// @param certificate PEM, empty when there is none
/// @param key PEM, empty when there is none
/// @param ends when it has to be asked again, as far as it says
public record ExecCredential(String token, String certificate, String key, Optional<Instant> ends) {

    /// Not what an answer must look like.
    static final class Rubbish extends Exception {
        private static final long serialVersionUID = 1L;

        Rubbish(String words) {
            super(words);
        }
    }

    /// @param apiVersion the one that was asked for
    static ExecCredential read(JsonNode answer, String apiVersion) throws Rubbish {
        if (!answer.path("kind").asString("").equals("ExecCredential")) {
            throw new Rubbish("printed something that is no ExecCredential");
        }
        String version = answer.path("apiVersion").asString("");
        if (!version.equals(apiVersion)) {
            throw new Rubbish("answers in another version than " + apiVersion + ", which the kubeconfig asks for");
        }
        JsonNode status = answer.path("status");
        ExecCredential credential = new ExecCredential(
                status.path("token").asString(""),
                status.path("clientCertificateData").asString(""),
                status.path("clientKeyData").asString(""),
                ends(status.path("expirationTimestamp").asString("")));
        if (credential.certificate.isEmpty() != credential.key.isEmpty()) {
            throw new Rubbish("gave only one half of a client certificate and its key");
        }
        if (credential.token.isEmpty() && credential.certificate.isEmpty()) {
            throw new Rubbish("gave neither a token nor a client certificate");
        }
        return credential;
    }

    private static Optional<Instant> ends(String timestamp) throws Rubbish {
        if (timestamp.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(timestamp, Instant::from));
        } catch (DateTimeException wrong) {
            throw new Rubbish("gave an expirationTimestamp that is no time");
        }
    }

    @Override
    public String toString() {
        return "answer of a login command";
    }
}
