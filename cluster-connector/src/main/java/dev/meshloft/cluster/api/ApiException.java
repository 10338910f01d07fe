package dev.meshloft.cluster.api;

import dev.meshloft.cluster.ConnectionProblem;
import java.io.IOException;

/// No answer came.
public final class ApiException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient ConnectionProblem problem;
    private final boolean sent;

    /// @param sent whether the request may have reached the server
    public ApiException(ConnectionProblem problem, boolean sent, Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
        this.sent = sent;
    }

    public ApiException(ConnectionProblem problem, boolean sent) {
        super(problem.message());
        this.problem = problem;
        this.sent = sent;
    }

    public ConnectionProblem problem() {
        return problem;
    }

    public boolean sent() {
        return sent;
    }
}
