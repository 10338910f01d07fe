package dev.meshloft.core.index;

import dev.meshloft.core.istio.VirtualService;

/// Names of gateways as VirtualServices write them (`resolveGatewayName` in `pilot/pkg/model/virtualservice.go`).
public final class GatewayName {

    private GatewayName() {}

    /// `namespace/name`, or `mesh`.
    public static String resolve(String written, String namespace) {
        if (written.equals(VirtualService.MESH)) {
            return written;
        }
        int slash = written.indexOf('/');
        if (slash >= 0) {
            return written.startsWith("./") ? namespace + written.substring(1) : written;
        }
        int dot = written.indexOf('.');
        if (dot < 0) {
            return namespace + "/" + written;
        }
        int end = written.indexOf('.', dot + 1);
        return written.substring(dot + 1, end < 0 ? written.length() : end) + "/" + written.substring(0, dot);
    }
}
