/// What the studio sees of a Kubernetes cluster: a session, its events, its writes and their results. Nothing here
/// knows
/// how a cluster is reached; no type of a Kubernetes library appears.
@NullMarked
package dev.meshloft.cluster;

import org.jspecify.annotations.NullMarked;
