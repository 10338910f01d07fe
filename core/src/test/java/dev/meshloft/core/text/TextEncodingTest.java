package dev.meshloft.core.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextEncodingTest {

    @ParameterizedTest
    @EnumSource
    void aTextIsReadAsItWasWritten(TextEncoding encoding) {
        for (String text : new String[] {"\uFEFFkind: A\r\n", "kind: Grüße \uD83D\uDE00\n", "a"}) {
            byte[] bytes = encoding.encode(text).orElseThrow();
            assertEquals(encoding, TextEncoding.of(bytes), text);
            assertEquals(Optional.of(text), encoding.decode(bytes));
        }
    }

    /// Whatever can be read is written back byte for byte.
    @Test
    void whatIsDecodedIsEncodedToTheSameBytes() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            TextEncoding encoding = TextEncoding.of(bytes);
            encoding.decode(bytes)
                    .ifPresent(text ->
                            assertArrayEquals(bytes, encoding.encode(text).orElseThrow()));
        }
    }

    @Test
    void whatIsNoTextIsNotDecoded() {
        byte[] latin = "é".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(Optional.empty(), TextEncoding.of(latin).decode(latin));
        assertEquals(Optional.empty(), TextEncoding.UTF_8.encode("half \uD83D").map(String::new));
        byte[] odd = {(byte) 0xFF, (byte) 0xFE, 'a'};
        assertEquals(TextEncoding.UTF_16LE, TextEncoding.of(odd));
        assertEquals(Optional.empty(), TextEncoding.of(odd).decode(odd));
    }

    @Test
    void nothingIsUtf8() {
        assertEquals(TextEncoding.UTF_8, TextEncoding.of(new byte[0]));
    }
}
