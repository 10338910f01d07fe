package dev.meshloft.core.index;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Who sees an object: the reading of `exportTo`.
///
/// @param everyone `*`
/// @param namespaces the named ones, with `.` replaced by the object's own; empty together with `everyone` off means
///     nobody (`~`)
public record ExportScope(boolean everyone, Set<String> namespaces) {

    public static final ExportScope PUBLIC = new ExportScope(true, Set.of());

    public ExportScope {
        namespaces = Set.copyOf(namespaces);
    }

    /// @param exportTo as written on the object
    /// @param meshDefault from MeshConfig, for an object that says nothing; empty means everyone
    public static ExportScope of(List<String> exportTo, String ownNamespace, List<String> meshDefault) {
        List<String> effective = exportTo.isEmpty() ? meshDefault : exportTo;
        if (effective.isEmpty() || effective.contains("*")) {
            return PUBLIC;
        }
        Set<String> names = new HashSet<>();
        if (!effective.contains("~")) {
            effective.forEach(each -> names.add(each.equals(".") ? ownNamespace : each));
        }
        return new ExportScope(false, names);
    }

    public boolean isVisibleIn(String namespace) {
        return everyone || namespaces.contains(namespace);
    }

    /// Visible in its own namespace and nowhere else.
    public boolean isPrivate(String ownNamespace) {
        return !everyone && namespaces.equals(Set.of(ownNamespace));
    }
}
