/// The rules, one class each with its documentation, and their catalog. Precise conditions follow what proxies
/// do; where `istioctl analyze` or Kiali judge otherwise, the rule's documentation says why.
@NullMarked
package dev.meshloft.core.analysis.rules;

import org.jspecify.annotations.NullMarked;
