package dev.meshloft.cluster.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TokensTest {

    @Test
    void aJsonWebTokenSaysWhenItEnds() {
        assertEquals(Optional.of(Instant.ofEpochSecond(1_700_000_000)), Tokens.ends(token("{\"exp\": 1700000000}")));
    }

    @Test
    void othersDoNot() {
        for (String other :
                new String[] {"", "abc", "a.b.c", "a.*.c", token("{}"), token("{\"exp\": \"soon\"}"), token("[")}) {
            assertEquals(Optional.empty(), Tokens.ends(other));
        }
    }

    @Test
    void wordsOfOthersAreCutAndCleared() {
        assertEquals("two three", Words.brief("one\n two\n\nthree \n"));
        assertEquals("token … is over", Words.brief("token eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ is over"));
        assertEquals(
                "see /usr/local/google-cloud-sdk/bin/gke-gcloud-auth-plugin",
                Words.brief("see /usr/local/google-cloud-sdk/bin/gke-gcloud-auth-plugin"));
        assertEquals(301, Words.brief("word ".repeat(200)).length());
    }

    private static String token(String payload) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".sig";
    }
}
