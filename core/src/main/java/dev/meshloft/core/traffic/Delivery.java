package dev.meshloft.core.traffic;

import org.jspecify.annotations.Nullable;

/// What happens at one pod behind a destination. Texts are empty where they do not apply.
///
/// @param workload `namespace/pod`
/// @param address with port
/// @param clientTls `mtls`, `plaintext`, `simple` or `mutual`
/// @param mtls what the pod accepts: `strict`, `permissive`, `disabled`
/// @param identity of the caller as the pod sees it, `spiffe://…`
/// @param status 0 when there is none
/// @param policy the rule that denied, `none` when ALLOW policies exist and none matched
/// @param origin what decided a refusal
public record Delivery(
        String cluster,
        String workload,
        String address,
        boolean sidecar,
        String clientTls,
        String mtls,
        String identity,
        Outcome outcome,
        int status,
        String policy,
        @Nullable Origin origin) {}
