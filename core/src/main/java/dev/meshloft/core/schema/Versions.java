package dev.meshloft.core.schema;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Orders API versions as Kubernetes does: stable before beta before alpha, higher numbers first.
///
/// Source: k8s.io/apimachinery pkg/version/helpers.go `CompareKubeAwareVersionStrings`.
final class Versions {

    static final Comparator<String> NEWEST_FIRST =
            Comparator.comparingLong(Versions::rank).reversed().thenComparing(Comparator.naturalOrder());

    private static final Pattern FORM = Pattern.compile("v(\\d{1,6})(?:(alpha|beta)(\\d{1,6}))?");

    private Versions() {}

    private static long rank(String version) {
        Matcher parts = FORM.matcher(version);
        if (!parts.matches()) {
            return -1;
        }
        String stage = parts.group(2);
        long maturity = stage == null ? 2 : stage.equals("beta") ? 1 : 0;
        String minor = parts.group(3);
        return (maturity * 1_000_000 + Long.parseLong(parts.group(1))) * 1_000_000
                + (minor == null ? 0 : Long.parseLong(minor));
    }
}
