package dev.meshloft.app.look;

/// How the window looks, as the user chose it.
///
/// @param fontPercent 80 to 150; rows grow with it
public record Appearance(Theme theme, Density density, int fontPercent) {

    public static final int SMALLEST = 80;
    public static final int LARGEST = 150;

    public Appearance {
        fontPercent = Math.clamp(fontPercent, SMALLEST, LARGEST);
    }

    public static Appearance of(Theme theme) {
        return new Appearance(theme, Density.NORMAL, 100);
    }

    public Appearance with(Theme next) {
        return new Appearance(next, density, fontPercent);
    }

    public Appearance with(Density next) {
        return new Appearance(theme, next, fontPercent);
    }

    public Appearance withFontPercent(int next) {
        return new Appearance(theme, density, next);
    }
}
