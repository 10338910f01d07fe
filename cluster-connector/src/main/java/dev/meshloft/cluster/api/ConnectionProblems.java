package dev.meshloft.cluster.api;

import dev.meshloft.cluster.ConnectionProblem;
import dev.meshloft.cluster.ConnectionProblem.Reason;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/// Says in words why no answer came.
public final class ConnectionProblems {

    private ConnectionProblems() {}

    public static ApiException failure(String server, Throwable failure) {
        return new ApiException(problem(server, failure), mayHaveBeenSent(failure), failure);
    }

    /// The cause may quote keys and certificates, so only its type is told.
    static ApiException unusable(String server, RuntimeException cause) {
        return new ApiException(
                new ConnectionProblem(
                        Reason.KUBECONFIG,
                        "The certificates or keys for %s cannot be used (%s)."
                                .formatted(server, cause.getClass().getSimpleName()),
                        "Mend the certificate and key entries in the kubeconfig."),
                false);
    }

    /// HTTP 401.
    ///
    /// @param why the rest of the sentence, may be empty
    public static ConnectionProblem unauthorized(String why) {
        return new ConnectionProblem(
                Reason.UNAUTHORIZED,
                "The API server does not accept the credentials of this context (401)" + why + ".",
                "Log in again, or renew the token or certificate in the kubeconfig, then connect again.");
    }

    public static ConnectionProblem closed(String server) {
        return new ConnectionProblem(
                Reason.UNREACHABLE, "The connection to " + server + " was closed.", "Connect again.");
    }

    public static ConnectionProblem problem(String server, Throwable failure) {
        if (has(failure, CertificateExpiredException.class) || has(failure, CertificateNotYetValidException.class)) {
            return new ConnectionProblem(
                    Reason.EXPIRED_CERTIFICATE,
                    "The certificate of " + server + " is out of date.",
                    "Have the server's certificate renewed, and check this computer's clock.");
        }
        if (isAlert(failure)) {
            return new ConnectionProblem(
                    Reason.UNAUTHORIZED,
                    server + " broke off the TLS handshake: " + innermost(failure) + ".",
                    "It may want a client certificate, or another one: check the user's entry in the kubeconfig.");
        }
        if (has(failure, CertPathBuilderException.class)
                || has(failure, CertificateException.class)
                || has(failure, SSLHandshakeException.class)) {
            return new ConnectionProblem(
                    Reason.UNTRUSTED_CERTIFICATE,
                    "The certificate of " + server + " is not trusted: " + innermost(failure) + ".",
                    "Check " + mistaken(innermost(failure)) + " of the cluster in the kubeconfig.");
        }
        if (has(failure, UnknownHostException.class) || has(failure, UnresolvedAddressException.class)) {
            return new ConnectionProblem(
                    Reason.UNKNOWN_HOST,
                    "The host name of " + server + " is not known.",
                    "Check the server address in the kubeconfig, and whether a VPN is needed.");
        }
        if (has(failure, HttpTimeoutException.class)
                || has(failure, SocketTimeoutException.class)
                || has(failure, TimeoutException.class)) {
            return new ConnectionProblem(
                    Reason.TIMEOUT,
                    server + " did not answer in time.",
                    "Check the network and whether a VPN is needed, then try again.");
        }
        if (has(failure, ConnectException.class) || has(failure, NoRouteToHostException.class)) {
            return new ConnectionProblem(
                    Reason.UNREACHABLE,
                    "Nothing answers at " + server + ".",
                    "Check whether the cluster runs and whether a VPN is needed, then try again.");
        }
        return new ConnectionProblem(
                Reason.UNREACHABLE,
                "The connection to " + server + " broke: " + innermost(failure) + ".",
                "Check the network, then try again.");
    }

    private static boolean isAlert(Throwable failure) {
        return chain(failure)
                .anyMatch(cause -> cause instanceof SSLException
                        && String.valueOf(cause.getMessage()).contains("Received fatal alert"));
    }

    private static String mistaken(String why) {
        return why.contains("subject alternative") || why.contains("tls-server-name")
                ? "the server address and tls-server-name"
                : "certificate-authority-data";
    }

    /// Not, when no connection came about.
    private static boolean mayHaveBeenSent(Throwable failure) {
        return !(has(failure, ConnectException.class)
                || has(failure, HttpConnectTimeoutException.class)
                || has(failure, NoRouteToHostException.class)
                || has(failure, UnknownHostException.class)
                || has(failure, UnresolvedAddressException.class)
                || has(failure, SSLHandshakeException.class));
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return chain(failure).anyMatch(type::isInstance);
    }

    private static String innermost(Throwable failure) {
        Throwable last = chain(failure).reduce(failure, (a, b) -> b);
        String message = last.getMessage();
        return message == null ? last.getClass().getSimpleName() : message;
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause).limit(20);
    }
}
