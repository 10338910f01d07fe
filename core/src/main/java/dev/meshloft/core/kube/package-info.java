/// Kubernetes' kinds as far as the mesh depends on them, one reader each; reading never fails. Source: Kubernetes API
/// reference v1.36 and `istio.io/api` v1.31 (MeshConfig).
@NullMarked
package dev.meshloft.core.kube;

import org.jspecify.annotations.NullMarked;
