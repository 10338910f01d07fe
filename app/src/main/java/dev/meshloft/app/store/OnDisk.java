package dev.meshloft.app.store;

import dev.meshloft.core.text.TextEncoding;

/// How a file lies on disk.
///
/// @param failure why it could not be saved the last time, in words for people; empty when it could
public record OnDisk(TextEncoding encoding, Access access, String failure) {

    /// A new file.
    public static final OnDisk USUAL = new OnDisk(TextEncoding.UTF_8, Access.WRITABLE, "");

    /// Whether it can be written.
    public enum Access {
        WRITABLE,
        /// Its mode forbids it; the user may be able to change that.
        READ_ONLY,
        /// Its bytes are no text: what is shown has gaps and must never be written over them.
        NO_TEXT
    }

    public OnDisk with(Access other) {
        return new OnDisk(encoding, other, failure);
    }

    public OnDisk failed(String why) {
        return new OnDisk(encoding, access, why);
    }

    public boolean isWritable() {
        return access == Access.WRITABLE;
    }
}
