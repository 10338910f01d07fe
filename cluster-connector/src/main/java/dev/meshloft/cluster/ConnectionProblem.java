package dev.meshloft.cluster;

/// Why a cluster gave no answer, or not to us.
///
/// @param message what happened, to what
/// @param next what to do about it
public record ConnectionProblem(Reason reason, String message, String next) {

    public enum Reason {
        /// Nothing listens there, or the network does not lead there.
        UNREACHABLE,
        /// The host name is not known.
        UNKNOWN_HOST,
        /// No answer in time.
        TIMEOUT,
        /// The server's certificate is signed by nobody we know, or is for another name.
        UNTRUSTED_CERTIFICATE,
        /// The server's certificate is out of date.
        EXPIRED_CERTIFICATE,
        /// HTTP 401: the credentials are unknown or out of date.
        UNAUTHORIZED,
        /// HTTP 403 for what every user may do.
        FORBIDDEN,
        /// The kubeconfig cannot be used: a missing file, a failing exec plugin.
        KUBECONFIG,
        /// The server answered with an error of its own.
        SERVER_ERROR
    }

    /// Whether waiting may mend it; otherwise somebody must change something first.
    public boolean isTransient() {
        return switch (reason) {
            case UNREACHABLE, UNKNOWN_HOST, TIMEOUT, SERVER_ERROR -> true;
            case UNTRUSTED_CERTIFICATE, EXPIRED_CERTIFICATE, UNAUTHORIZED, FORBIDDEN, KUBECONFIG -> false;
        };
    }
}
