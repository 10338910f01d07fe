package dev.meshloft.app.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// The user's own size of text.
class StylesheetsTest {

    @Test
    void textAndRowsGrowButLinesStayThin() {
        String css = ".a { -fx-font-size: 13px; -fx-min-height: 28px; -fx-min-width: 1px; -fx-padding: 0 8 0 8; }";
        assertEquals(
                ".a { -fx-font-size: 19.5px; -fx-min-height: 42.0px; -fx-min-width: 1.0px; -fx-padding: 0 8 0 8; }",
                Stylesheets.scaledText(css, 150));
    }

    @Test
    void theUsualSizeNeedsNoOtherStylesheet() {
        assertEquals("file:/meshloft.css", Stylesheets.scaled("file:/meshloft.css", 100));
    }

    @Test
    void sizesStayWithinWhatCanBeRead() {
        assertEquals(150, Appearance.of(Theme.DARK).withFontPercent(400).fontPercent());
        assertEquals(80, Appearance.of(Theme.DARK).withFontPercent(10).fontPercent());
    }
}
