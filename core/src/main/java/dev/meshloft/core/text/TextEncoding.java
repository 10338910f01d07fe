package dev.meshloft.core.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// How a text lies in bytes. A byte order mark is the first character of the text and no part of the encoding.
///
/// Source: YAML 1.2.2, section 5.2: how the first bytes tell the encoding. Its UTF-32, which nobody uses, is no
/// text here.
public enum TextEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_16LE("UTF-16 LE", StandardCharsets.UTF_16LE),
    UTF_16BE("UTF-16 BE", StandardCharsets.UTF_16BE);

    private final String title;
    private final Charset charset;

    TextEncoding(String title, Charset charset) {
        this.title = title;
        this.charset = charset;
    }

    /// As people write it.
    public String title() {
        return title;
    }

    /// By the byte order mark, or by where the first character, which is ASCII, has its zeros.
    public static TextEncoding of(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || hasZeros(bytes, true, false)) {
            return UTF_16BE;
        }
        return startsWith(bytes, 0xFF, 0xFE) || hasZeros(bytes, false, true) ? UTF_16LE : UTF_8;
    }

    /// The text; empty when these bytes are none, or are not what the text would be written as again.
    public Optional<String> decode(byte[] bytes) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text)
                    .filter(same -> encode(same)
                            .filter(back -> Arrays.equals(back, bytes))
                            .isPresent());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// The text with a mark in place of what cannot be read: to look at, never to be written.
    public String decodeWithGaps(byte[] bytes) {
        return new String(bytes, charset);
    }

    /// The bytes; empty when the text holds half a character, which no encoding can write.
    public Optional<byte[]> encode(String text) {
        try {
            ByteBuffer out = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[out.remaining()];
            out.get(bytes);
            return Optional.of(bytes);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int... values) {
        for (int i = 0; i < values.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasZeros(byte[] bytes, boolean... zeros) {
        for (int i = 0; i < zeros.length; i++) {
            if (bytes.length <= i || (bytes[i] == 0) != zeros[i]) {
                return false;
            }
        }
        return bytes.length % zeros.length == 0;
    }
}
