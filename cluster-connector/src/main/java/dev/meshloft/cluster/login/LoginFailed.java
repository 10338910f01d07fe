package dev.meshloft.cluster.login;

import dev.meshloft.cluster.ConnectionProblem;

/// Nobody can be logged in with what a context says. Never quotes a secret.
public final class LoginFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final String next;

    /// @param message what is wrong, with the context and the entry
    /// @param next what to do about it
    public LoginFailed(String message, String next) {
        super(message);
        this.next = next;
    }

    public ConnectionProblem problem() {
        return new ConnectionProblem(ConnectionProblem.Reason.KUBECONFIG, String.valueOf(getMessage()), next);
    }
}
