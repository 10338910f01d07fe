package dev.meshloft.cluster;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What is known about a cluster before it is reached.
///
/// @param context the kubeconfig context's name
/// @param server the API server's address
/// @param user the kubeconfig user's name
/// @param namespace where namespaced objects without a namespace go
/// @param simulated `true` for the playground
public record ClusterFacts(String context, String server, String user, String namespace, boolean simulated) {

    private static final Set<String> PRODUCTION = Set.of("prod", "production", "prd", "live");
    private static final Set<String> NOT_YET = Set.of("non", "not", "no", "pre");

    /// Whether real users depend on it, as its context's name says: one of its words is `prod`, `production`, `prd` or
    /// `live`, digits aside, and not after `non` or `pre`. What is written there is confirmed by the name.
    public boolean isProtected() {
        List<String> words = List.of(context.toLowerCase(Locale.ROOT).split("[^a-z]+"));
        for (int i = 0; i < words.size(); i++) {
            if (PRODUCTION.contains(words.get(i)) && (i == 0 || !NOT_YET.contains(words.get(i - 1)))) {
                return !simulated;
            }
        }
        return false;
    }
}
