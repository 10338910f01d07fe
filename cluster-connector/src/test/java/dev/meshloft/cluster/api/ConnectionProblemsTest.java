package dev.meshloft.cluster.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.cluster.ConnectionProblem.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ConnectionProblemsTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(Reason.UNREACHABLE, false, new ConnectException("refused")),
                Arguments.of(Reason.UNREACHABLE, true, new IOException("reset")),
                Arguments.of(
                        Reason.UNKNOWN_HOST, false, cause(new ConnectException(), new UnresolvedAddressException())),
                Arguments.of(Reason.TIMEOUT, false, new HttpConnectTimeoutException("late")),
                Arguments.of(Reason.TIMEOUT, true, new HttpTimeoutException("late")),
                Arguments.of(
                        Reason.EXPIRED_CERTIFICATE,
                        false,
                        cause(new SSLHandshakeException("x"), new CertificateExpiredException("NotAfter"))),
                Arguments.of(
                        Reason.UNTRUSTED_CERTIFICATE,
                        false,
                        cause(new SSLHandshakeException("x"), new CertPathBuilderException("no path"))));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void namesTheReasonAndWhetherAWriteMayHaveArrived(Reason reason, boolean sent, Throwable failure) {
        ApiException named = ConnectionProblems.failure("https://dev", new IOException("wrapped", failure));
        assertEquals(reason, named.problem().reason());
        assertEquals(sent, named.sent());
    }

    private static Throwable cause(Throwable outer, Throwable inner) {
        return outer.initCause(inner);
    }
}
