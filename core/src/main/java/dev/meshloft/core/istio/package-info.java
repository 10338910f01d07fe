/// Istio's kinds as records, one reader each. Reading never fails; every record knows its place (`at`, from the root of
/// the object), so that a rule or a trace can name the very field. Field names and defaults: `istio.io/api` v1.31.
@NullMarked
package dev.meshloft.core.istio;

import org.jspecify.annotations.NullMarked;
