package dev.meshloft.cluster.login;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Which servers are believed to be who they say.
public final class Trust {

    private Trust() {}

    /// Servers with a certificate of these authorities, of the computer's own when there are none, for the name that
    /// was connected to.
    public static X509ExtendedTrustManager authorities(List<X509Certificate> authorities)
            throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities.isEmpty() ? null : store(authorities));
        return Stream.of(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no X.509 trust in this Java"));
    }

    /// The same, with a certificate for another name than the one that was connected to (`tls-server-name`).
    public static X509ExtendedTrustManager named(X509ExtendedTrustManager authorities, String name) {
        return new Named(authorities, name);
    }

    /// Everybody (`insecure-skip-tls-verify`).
    public static X509ExtendedTrustManager anybody() {
        return new Anybody();
    }

    private static KeyStore store(List<X509Certificate> authorities) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            store.load(null, null);
        } catch (IOException impossible) {
            throw new GeneralSecurityException("no empty key store");
        }
        for (int i = 0; i < authorities.size(); i++) {
            store.setCertificateEntry(String.valueOf(i), authorities.get(i));
        }
        return store;
    }

    /// Nobody connects to us, so clients are never trusted.
    private abstract static class OfServers extends X509ExtendedTrustManager {

        abstract void check(X509Certificate[] chain, String authType) throws CertificateException;

        @Override
        public final void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            check(chain, authType);
        }

        @Override
        public final void checkServerTrusted(X509Certificate[] chain, String authType, @Nullable Socket socket)
                throws CertificateException {
            check(chain, authType);
        }

        @Override
        public final void checkServerTrusted(X509Certificate[] chain, String authType, @Nullable SSLEngine engine)
                throws CertificateException {
            check(chain, authType);
        }

        @Override
        public final void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("no clients here");
        }

        @Override
        public final void checkClientTrusted(X509Certificate[] chain, String authType, @Nullable Socket socket)
                throws CertificateException {
            throw new CertificateException("no clients here");
        }

        @Override
        public final void checkClientTrusted(X509Certificate[] chain, String authType, @Nullable SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("no clients here");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static final class Anybody extends OfServers {
        @Override
        void check(X509Certificate[] chain, String authType) {}
    }

    private static final class Named extends OfServers {
        private final X509ExtendedTrustManager authorities;
        private final String name;

        Named(X509ExtendedTrustManager authorities, String name) {
            this.authorities = authorities;
            this.name = name;
        }

        @Override
        void check(X509Certificate[] chain, String authType) throws CertificateException {
            authorities.checkServerTrusted(chain, authType);
            if (!ServerNames.of(chain[0]).matches(name)) {
                throw new CertificateException("it is not for " + name + ", which tls-server-name asks for");
            }
        }
    }
}
