package dev.meshloft.core.index;

import dev.meshloft.core.istio.PeerAuthentication;
import java.util.Map;
import java.util.Optional;

/// Which connections a workload accepts, and why.
///
/// @param mode never UNSET
/// @param decidedBy absent means that nothing is written: PERMISSIVE
/// @param ports exceptions by workload port, as written
public record PeerMode(
        PeerAuthentication.Mode mode,
        Optional<Typed<PeerAuthentication>> decidedBy,
        Map<Integer, PeerAuthentication.Mode> ports) {

    static final PeerMode DEFAULT = new PeerMode(PeerAuthentication.Mode.PERMISSIVE, Optional.empty(), Map.of());

    /// The mode of one workload port.
    public PeerAuthentication.Mode onPort(int workloadPort) {
        PeerAuthentication.Mode own = ports.getOrDefault(workloadPort, PeerAuthentication.Mode.UNSET);
        return own == PeerAuthentication.Mode.UNSET ? mode : own;
    }
}
