package dev.meshloft.cluster.kubeconfig;

/// A context that the user may choose.
///
/// @param name as in the file
/// @param cluster name of its cluster entry
/// @param user name of its user entry, empty when there is none
/// @param namespace `default` when the context names none
/// @param server the API server's address
/// @param current whether it is kubectl's current one
/// @param credentials what connecting needs; its text form says nothing
public record KubeContext(
        String name,
        String cluster,
        String user,
        String namespace,
        String server,
        boolean current,
        KubeCredentials credentials) {

    /// Host and port of the server, for lists.
    public String serverHost() {
        int scheme = server.indexOf("://");
        String rest = scheme < 0 ? server : server.substring(scheme + 3);
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }
}
