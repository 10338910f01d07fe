package dev.meshloft.core.schema;

import java.util.ArrayList;
import java.util.List;

/// Collects what one check finds, and whether it keeps the API server from running CEL rules.
final class Findings {

    private final List<SchemaFinding> all = new ArrayList<>();
    private boolean blocksCel;

    void add(Place at, SchemaFinding.Kind kind, String message, List<String> suggestions) {
        all.add(new SchemaFinding(at.path(), kind, message, suggestions));
    }

    void add(Place at, SchemaFinding.Kind kind, String message) {
        add(at, kind, message, List.of());
    }

    /// Adds an error of a type after which CEL is skipped: required, wrong type, not in the enum, too long, too many.
    /// Source: k8s.io/apiextensions-apiserver pkg/registry/customresource/validator.go `hasBlockingErr`.
    void addBlocking(Place at, SchemaFinding.Kind kind, String message, List<String> suggestions) {
        blocksCel = true;
        add(at, kind, message, suggestions);
    }

    void addAll(List<SchemaFinding> findings) {
        all.addAll(findings);
    }

    boolean blocksCel() {
        return blocksCel;
    }

    List<SchemaFinding> list() {
        return List.copyOf(all);
    }
}
