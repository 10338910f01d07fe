/// Who may send a request: PeerAuthentication, RequestAuthentication and AuthorizationPolicy as a workload's proxy
/// applies them. Pure functions over policies and one arriving request; used by the simulator, the topology and the
/// access matrix. Source: istio/istio 1.31 `pilot/pkg/security`, with the corrections a real Envoy 1.40 showed.
@NullMarked
package dev.meshloft.core.security;

import org.jspecify.annotations.NullMarked;
