package dev.meshloft.app.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stylesheets at another size: every length written with `px` grows or shrinks but thin lines; those without a unit
/// (padding, gaps, radii) stay.
final class Stylesheets {

    private static final Pattern LENGTH = Pattern.compile("(\\d+(?:\\.\\d+)?)px");
    private static final double THIN = 2;

    private Stylesheets() {}

    /// @param resource the address of a stylesheet
    /// @param percent 100 gives it back as it is
    static String scaled(String resource, int percent) {
        if (percent == 100) {
            return resource;
        }
        byte[] bytes = scaledText(read(resource), percent).getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    static String scaledText(String css, int percent) {
        return LENGTH.matcher(css).replaceAll(found -> Matcher.quoteReplacement(length(found.group(1), percent)));
    }

    private static String length(String written, int percent) {
        double value = Double.parseDouble(written);
        double scaled = value <= THIN ? value : value * percent / 100;
        return String.format(Locale.ROOT, "%.1fpx", scaled);
    }

    private static String read(String resource) {
        try (InputStream in = java.net.URI.create(resource).toURL().openStream()) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + resource, e);
        }
    }
}
