package dev.meshloft.cluster.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PemTest {

    @ParameterizedTest
    @CsvSource({
        "client.pem, client.key, SHA256withECDSA",
        "client.pem, ec-sec1.key, SHA256withECDSA",
        "rsa.pem, rsa-pkcs8.key, SHA256withRSA",
        "rsa.pem, rsa-pkcs1.key, SHA256withRSA",
        "ed25519.pem, ed25519-pkcs8.key, Ed25519"
    })
    void aKeyFitsItsCertificate(String certificate, String key, String algorithm) throws GeneralSecurityException {
        X509Certificate read = Pem.certificates(LoginFiles.bytes(certificate)).getFirst();
        PrivateKey secret = Pem.key(LoginFiles.bytes(key));
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(secret);
        signing.update(new byte[] {1, 2, 3});
        byte[] signed = signing.sign();
        signing.initVerify(read);
        signing.update(new byte[] {1, 2, 3});
        assertTrue(signing.verify(signed));
    }

    @Test
    void blocksOfOtherKindsArePassedOver() throws GeneralSecurityException {
        String parameters = "-----BEGIN EC PARAMETERS-----\r\nBggqhkjOPQMBBw==\r\n-----END EC PARAMETERS-----\r\n";
        byte[] key = (parameters + text("ec-sec1.key").replace("\n", "\r\n")).getBytes(StandardCharsets.US_ASCII);
        assertEquals("EC", Pem.key(key).getAlgorithm());
        byte[] chain = (text("client.pem") + text("authority.pem")).getBytes(StandardCharsets.US_ASCII);
        assertEquals(2, Pem.certificates(chain).size());
    }

    @Test
    void whatCannotBeUsedIsSaidWithoutQuotingIt() {
        for (String locked : new String[] {"encrypted-pkcs1.key", "encrypted-pkcs8.key"}) {
            assertEquals(
                    "its key is locked with a passphrase, which no Kubernetes client opens",
                    refusal(LoginFiles.bytes(locked)));
        }
        assertEquals("it holds no private key", refusal(LoginFiles.bytes("client.pem")));
        assertEquals("it holds no private key", refusal(new byte[0]));
        for (String broken : new String[] {"", "AAAA", "MIIEvQ", "*"}) {
            for (String type : new String[] {"", "RSA ", "EC "}) {
                byte[] pem = "-----BEGIN %1$sPRIVATE KEY-----\n%2$s\n-----END %1$sPRIVATE KEY-----"
                        .formatted(type, broken)
                        .getBytes(StandardCharsets.US_ASCII);
                assertTrue(refusal(pem).startsWith("its key is damaged"), type + broken);
            }
        }
    }

    private static String refusal(byte[] pem) {
        return String.valueOf(
                assertThrows(GeneralSecurityException.class, () -> Pem.key(pem)).getMessage());
    }

    private static String text(String file) {
        return new String(LoginFiles.bytes(file), StandardCharsets.US_ASCII);
    }
}
