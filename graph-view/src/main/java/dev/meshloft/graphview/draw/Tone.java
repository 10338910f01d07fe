package dev.meshloft.graphview.draw;

import java.util.Locale;
import javafx.scene.paint.Color;

/// The colours the graph is painted with. Each is a styleable property `-mesh-…` of the control, fed from the looked-up
/// colour `-ml-…` of the same name; the value here is that of the light theme.
public enum Tone {
    BG_CANVAS("#FBFCFD"),
    BG_RAISED("#FFFFFF"),
    BG_HOVER("#E8EAEF"),
    GRID_DOT("#E0E4EA"),
    GROUP_BG("#F3F5F9"),
    GROUP_BORDER("#C9CFD9"),
    NODE_BG("#FFFFFF"),
    BORDER("#D0D4DB"),
    BORDER_NODE("#858C99"),
    TEXT("#1B1F27"),
    TEXT_2("#474E5C"),
    TEXT_3("#5D6573"),
    ACCENT("#4855CF"),
    ACCENT_SOFT("#E9ECFC"),
    ACCENT_TEXT("#3E4BC2"),
    EDGE("#78808E"),
    EDGE_STRONG("#545B69"),
    OK("#17693D"),
    OK_SOFT("#E4F3EA"),
    OK_BORDER("#93C9AB"),
    OK_FILL("#22824F"),
    WARN("#7D4B00"),
    WARN_SOFT("#FCF1DA"),
    WARN_BORDER("#DDB768"),
    WARN_FILL("#B87000"),
    ERR("#B0241C"),
    ERR_SOFT("#FCEAE8"),
    ERR_BORDER("#E9ABA5"),
    ERR_FILL("#CB372E"),
    INFO("#0D5F80"),
    INFO_SOFT("#E1F1F7"),
    INFO_BORDER("#93C6DA"),
    INFO_FILL("#1580A8");

    private final String light;

    Tone(String light) {
        this.light = light;
    }

    public Color light() {
        return Color.web(light);
    }

    /// Name of the styleable property.
    public String property() {
        return "-mesh-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Name of the looked-up colour that feeds it.
    public String token() {
        return "-ml-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
