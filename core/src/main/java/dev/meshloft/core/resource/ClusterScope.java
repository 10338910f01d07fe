package dev.meshloft.core.resource;

import java.util.Set;

/// Which kinds live outside namespaces (Kubernetes API reference, v1.36; Gateway API v1.6).
final class ClusterScope {

    private static final Set<String> KINDS = Set.of(
            "/Namespace",
            "/Node",
            "/PersistentVolume",
            "rbac.authorization.k8s.io/ClusterRole",
            "rbac.authorization.k8s.io/ClusterRoleBinding",
            "apiextensions.k8s.io/CustomResourceDefinition",
            "apiregistration.k8s.io/APIService",
            "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
            "admissionregistration.k8s.io/MutatingWebhookConfiguration",
            "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
            "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
            "certificates.k8s.io/CertificateSigningRequest",
            "flowcontrol.apiserver.k8s.io/FlowSchema",
            "flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration",
            "gateway.networking.k8s.io/GatewayClass",
            "networking.k8s.io/IngressClass",
            "node.k8s.io/RuntimeClass",
            "scheduling.k8s.io/PriorityClass",
            "storage.k8s.io/CSIDriver",
            "storage.k8s.io/CSINode",
            "storage.k8s.io/StorageClass",
            "storage.k8s.io/VolumeAttachment");

    private ClusterScope() {}

    static boolean isClusterScoped(String group, String kind) {
        return KINDS.contains(group + "/" + kind);
    }
}
