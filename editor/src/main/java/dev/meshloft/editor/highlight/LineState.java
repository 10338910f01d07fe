package dev.meshloft.editor.highlight;

/// What a line must know of the lines above it.
///
/// @param flow how many `{` and `[` are open
/// @param indent the least indentation at which a block or plain scalar goes on; 0 otherwise
record LineState(Mode mode, int flow, int indent) {

    enum Mode {
        /// A new token starts.
        OPEN(0),
        SINGLE_QUOTED(1),
        DOUBLE_QUOTED(2),
        /// Within `|` or `>`.
        BLOCK(3),
        /// After a plain scalar that more indented lines may continue.
        PLAIN(4);

        private final int code;

        Mode(int code) {
            this.code = code;
        }

        static Mode of(int code) {
            return switch (code) {
                case 1 -> SINGLE_QUOTED;
                case 2 -> DOUBLE_QUOTED;
                case 3 -> BLOCK;
                case 4 -> PLAIN;
                default -> OPEN;
            };
        }
    }

    static final LineState START = new LineState(Mode.OPEN, 0, 0);

    /// In one `int`, so that a large file's states are one array.
    int packed() {
        return mode.code | Math.min(flow, 255) << 3 | Math.min(indent, 0xFFFF) << 11;
    }

    static LineState unpack(int packed) {
        return new LineState(Mode.of(packed & 7), packed >> 3 & 255, packed >> 11);
    }

    LineState withMode(Mode next, int nextIndent) {
        return new LineState(next, flow, nextIndent);
    }
}
