package dev.meshloft.core.assist;

import dev.meshloft.core.text.TextRange;

/// Lines that can be hidden.
///
/// @param range from the end of the line that stays to the end of the last hidden line, without its line break
/// @param summary what stands for the hidden lines: *VirtualService reviews*, *3 items*; may be empty
public record Fold(Type type, TextRange range, String summary) {

    /// What is folded.
    public enum Type {
        DOCUMENT,
        /// A mapping or a list below its key, or one item of a list.
        BLOCK,
        COMMENT
    }
}
