/// What each kind may say: fields, types, limits and CEL rules, bundled per Istio release, and the check against them.
///
/// Source of the bundled facts: the CRDs of the Go module `istio.io/api`, read by `conformance/schema-tool`; the
/// descriptions are our own. The check follows kube-apiserver 1.36 with `fieldValidation=Strict`
/// (k8s.io/apiextensions-apiserver and k8s.io/kube-openapi). Immutable, safe on any thread.
@NullMarked
package dev.meshloft.core.schema;

import org.jspecify.annotations.NullMarked;
