package dev.meshloft.cluster.login;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Certificates and private keys in PEM, in every form that Kubernetes tools write: PKCS#8 (openssl, cert-manager),
/// PKCS#1 (kubeadm, kind, minikube), SEC1 (k3s).
public final class Pem {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");
    private static final byte[] RSA = {
        0x30, 0x0d, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1, 5, 0
    };
    private static final byte[] EC = {6, 7, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 2, 1};
    private static final byte[] VERSION_0 = {2, 1, 0};
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 4;
    private static final int PARAMETERS = 0xa0;

    private Pem() {}

    /// The certificates of a text, in order; other blocks are passed over.
    ///
    /// @throws GeneralSecurityException when one cannot be read; its message quotes nothing
    public static List<X509Certificate> certificates(byte[] pem) throws GeneralSecurityException {
        List<X509Certificate> found =
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                        .map(X509Certificate.class::cast)
                        .toList();
        if (found.isEmpty()) {
            throw new GeneralSecurityException("it holds no certificate");
        }
        return found;
    }

    /// The first private key of a text.
    ///
    /// @throws GeneralSecurityException when there is none, or one that cannot be used; its message quotes nothing
    public static PrivateKey key(byte[] pem) throws GeneralSecurityException {
        Matcher block = KEY.matcher(new String(pem, StandardCharsets.US_ASCII));
        if (!block.find()) {
            throw new GeneralSecurityException("it holds no private key");
        }
        String type = block.group(1);
        if (type.startsWith("ENCRYPTED") || block.group(2).contains("ENCRYPTED")) {
            throw new GeneralSecurityException("its key is locked with a passphrase, which no Kubernetes client opens");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(block.group(2));
            return fromPkcs8(
                    switch (type) {
                        case "RSA PRIVATE KEY" -> sequence(VERSION_0, RSA, element(OCTETS, der));
                        case "EC PRIVATE KEY" -> sequence(VERSION_0, sequence(EC, curveOf(der)), element(OCTETS, der));
                        default -> der;
                    });
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new GeneralSecurityException("its key is damaged");
        }
    }

    private static PrivateKey fromPkcs8(byte[] der) throws GeneralSecurityException {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
            } catch (InvalidKeySpecException another) {
                // The next one may fit.
            }
        }
        throw new GeneralSecurityException("its key is damaged, or neither RSA, EC nor EdDSA");
    }

    /// SEC1 keeps the curve's name inside, PKCS#8 wants it outside too (RFC 5915).
    private static byte[] curveOf(byte[] sec1) {
        int at = content(sec1, 0);
        while (at < sec1.length) {
            int start = content(sec1, at);
            int end = start + length(sec1, at);
            if ((sec1[at] & 0xff) == PARAMETERS) {
                return java.util.Arrays.copyOfRange(sec1, start, end);
            }
            at = end;
        }
        throw new IllegalArgumentException("no curve");
    }

    /// Where the content of the DER element at an offset begins.
    private static int content(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        return at + 2 + (first < 0x80 ? 0 : first & 0x7f);
    }

    private static int length(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        int length = first < 0x80 ? first : 0;
        for (int i = at + 2; i < content(der, at); i++) {
            length = (length << 8) | (der[i] & 0xff);
        }
        return length;
    }

    private static byte[] sequence(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return element(SEQUENCE, all.toByteArray());
    }

    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            out.write(0x82);
            out.write(content.length >> 8);
            out.write(content.length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }
}
