package dev.meshloft.core.schema;

import java.util.List;

/// What a kind is called, and in which versions it is served. One schema stands for all versions.
///
/// @param group such as `networking.istio.io`; empty for the core group
/// @param shortNames as kubectl takes them
/// @param versions the served ones, newest first
/// @param storageVersion the one the API server stores
public record KindName(
        String group,
        String kind,
        String plural,
        String singular,
        List<String> shortNames,
        boolean namespaced,
        List<String> versions,
        String storageVersion) {

    public KindName {
        shortNames = List.copyOf(shortNames);
        versions = List.copyOf(versions);
    }

    /// The version to write: `v1` where it is served, else the stored one.
    public String preferredVersion() {
        return versions.contains("v1") ? "v1" : storageVersion;
    }

    public boolean serves(String version) {
        return versions.contains(version);
    }

    /// Whether a served version is a predecessor of `v1`, such as `v1alpha3` and `v1beta1` of VirtualService.
    public boolean isOldVersion(String version) {
        return serves(version) && versions.contains("v1") && !version.equals("v1");
    }

    /// As documents write it: `networking.istio.io/v1`.
    public String preferredApiVersion() {
        return group.isEmpty() ? preferredVersion() : group + "/" + preferredVersion();
    }
}
