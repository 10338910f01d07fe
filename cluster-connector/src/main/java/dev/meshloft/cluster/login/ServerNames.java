package dev.meshloft.cluster.login;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// The names and addresses that a server's certificate is for (RFC 6125: subject alternative names only, a wildcard
/// stands for one whole first label).
record ServerNames(List<String> names) {

    private static final int DNS = 2;
    private static final int ADDRESS = 7;

    static ServerNames of(X509Certificate certificate) throws CertificateParsingException {
        Collection<List<?>> all = certificate.getSubjectAlternativeNames();
        return new ServerNames(
                all == null
                        ? List.of()
                        : all.stream()
                                .filter(name ->
                                        name.get(0).equals(DNS) || name.get(0).equals(ADDRESS))
                                .map(name -> String.valueOf(name.get(1)).toLowerCase(Locale.ROOT))
                                .toList());
    }

    boolean matches(String wanted) {
        String host = wanted.toLowerCase(Locale.ROOT);
        int dot = host.indexOf('.');
        return names.contains(host) || (dot > 0 && names.contains("*" + host.substring(dot)));
    }
}
