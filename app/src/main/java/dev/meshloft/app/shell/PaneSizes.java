package dev.meshloft.app.shell;

/// How wide and high the user made the panes, in pixels. Values outside what a pane may have are moved to its ends.
///
/// @param bottom with its strip
public record PaneSizes(double explorer, double inspector, double bottom) {

    public static final PaneSizes USUAL = new PaneSizes(224, 304, 216);

    static final double BOTTOM_LEAST = 120;

    public PaneSizes {
        explorer = Math.clamp(explorer, 180, 400);
        inspector = Math.clamp(inspector, 264, 480);
        bottom = Math.clamp(bottom, BOTTOM_LEAST, 4000);
    }

    PaneSizes withExplorer(double width) {
        return new PaneSizes(width, inspector, bottom);
    }

    PaneSizes withInspector(double width) {
        return new PaneSizes(explorer, width, bottom);
    }

    PaneSizes withBottom(double height) {
        return new PaneSizes(explorer, inspector, height);
    }

    /// `224 304 216`; see [#parse].
    public String text() {
        return Math.round(explorer) + " " + Math.round(inspector) + " " + Math.round(bottom);
    }

    /// The usual sizes when the text is none of ours.
    public static PaneSizes parse(String text) {
        String[] parts = text.strip().split(" ");
        return parts.length == 3 && text.strip().matches("[0-9 ]{5,20}")
                ? new PaneSizes(
                        Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]))
                : USUAL;
    }
}
