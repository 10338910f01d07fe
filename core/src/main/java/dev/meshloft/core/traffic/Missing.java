package dev.meshloft.core.traffic;

import org.jspecify.annotations.Nullable;

/// A fact without which there is no answer.
///
/// @param because as people read it: `EnvoyFilter shop/edge-limits may change the route`
public record Missing(String because, @Nullable Origin origin) {}
