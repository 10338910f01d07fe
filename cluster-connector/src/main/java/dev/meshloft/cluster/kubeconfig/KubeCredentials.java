package dev.meshloft.cluster.kubeconfig;

import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.Login;
import dev.meshloft.cluster.login.LoginFailed;
import java.util.Map;

/// The entries of one context, kept apart so that nothing prints them: it has no accessors and no telling `toString`.
public final class KubeCredentials {

    private final Entry cluster;
    private final Entry user;
    private final Map<String, String> env;

    /// @param env environment of login commands; names proxies too
    KubeCredentials(Entry cluster, Entry user, Map<String, String> env) {
        this.cluster = cluster;
        this.user = user;
        this.env = Map.copyOf(env);
    }

    /// Reads the files that the entries name and runs the login command if there is one, so never on a thread that must
    /// not wait. An interrupt ends the command.
    ///
    /// @throws ApiException when a file or command is missing or fails
    public Login login() throws ApiException, InterruptedException {
        try {
            return new LoginSteps(cluster, user, env).run();
        } catch (LoginFailed failed) {
            throw new ApiException(failed.problem(), false);
        }
    }

    /// The user that the server shall take us for (`as`), empty when it is our own.
    String impersonated() {
        return user.text("as");
    }

    @Override
    public String toString() {
        return "credentials of " + cluster.context();
    }
}
