package dev.meshloft.core.schema;

/// One `x-kubernetes-validations` rule: an expression over `self`, the value of the field that carries it.
///
/// @param message what the API server says when it is false
/// @param fieldPath where it then points, relative to the field; empty for the field itself
/// @param reason `FieldValueInvalid` and the like; empty for the default
/// @param optionalOldSelf whether a rule over `oldSelf` also runs on create
public record CelRule(String rule, String message, String fieldPath, String reason, boolean optionalOldSelf) {}
