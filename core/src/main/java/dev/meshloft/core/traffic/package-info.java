/// Where would this request go, may it go, and which line decides: the simulator.
///
/// It follows istiod and Envoy (istio/istio 1.31; paths in the comments are in that repository). What is not modelled,
/// or depends on a fact that is not there, is answered `unknown` with the reason, never guessed.
@NullMarked
package dev.meshloft.core.traffic;

import org.jspecify.annotations.NullMarked;
