package dev.meshloft.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/jwks",
                "/path",
                "mailto:me",
                "http://[::1]:80/",
                "oci://registry:5000/a:v1",
                "http://a/b?c=%zz",
                "*",
                "http://user@host"
            })
    void takesUrls(String text) {
        assertTrue(GoUrl.isRequestUri(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.com/a", ":80", "http://a b/", "http://a:port/", "/a%zz", "/a\tb", "1a:/b"})
    void refusesOtherTexts(String text) {
        assertFalse(GoUrl.isRequestUri(text), text);
    }

    @Test
    void readsSchemes() {
        assertEquals("https", GoUrl.scheme("HTTPS://a"));
        assertEquals("", GoUrl.scheme("/a:b"));
    }
}
