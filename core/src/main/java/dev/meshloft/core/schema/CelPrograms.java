package dev.meshloft.core.schema;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The CEL environment of an API server, as far as Istio's rules use it, with the programs made so far.
///
/// Making it loads some 1,500 classes (0.1 s with an AOT cache, 0.3 s without), so it is made for the first rule that
/// runs. Rules are parsed but not type checked: the API server has checked them when the CRD was installed.
/// Source of the functions beyond standard CEL: k8s.io/apiserver v0.36.1 pkg/cel/library/urls.go, and the strings
/// extension of cel-go.
final class CelPrograms {

    /// Bounds the work of nested loops, about where the API server's limit of 1,000,000 cost units for one call lies.
    private static final int MAX_ITERATIONS = 200_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .comprehensionMaxIterations(MAX_ITERATIONS)
            .build();

    private final CelParser parser = CelParserFactory.standardCelParserBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .build();
    private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .setStandardFunctions(CelStandardFunctions.newBuilder()
                    .excludeFunctions(CelStandardFunctions.StandardFunction.DURATION)
                    .build())
            .addLibraries(CelExtensions.strings())
            .addFunctionBindings(CelFunctionBinding.fromOverloads(
                    "duration", CelFunctionBinding.from("string_to_duration", String.class, GoDuration::parse)))
            .addFunctionBindings(CelFunctionBinding.fromOverloads(
                    "isURL", CelFunctionBinding.from("is_url_string", String.class, GoUrl::isRequestUri)))
            .addFunctionBindings(CelFunctionBinding.fromOverloads(
                    "url", CelFunctionBinding.from("string_to_url", String.class, GoUrl::requireRequestUri)))
            .addFunctionBindings(CelFunctionBinding.fromOverloads(
                    "getScheme", CelFunctionBinding.from("url_get_scheme", String.class, GoUrl::scheme)))
            .build();
    private final Map<String, CelRuntime.Program> programs = new ConcurrentHashMap<>();

    /// Whether a rule is true. A rule that fails to evaluate, such as one that reads a missing field, is false, as it
    /// is
    /// to the API server.
    ///
    /// @param self maps, lists, String, Long, Double, Boolean and CEL's null value
    /// @throws IllegalStateException for a rule that is no CEL expression
    boolean holds(CelRule rule, Object self) {
        try {
            return Boolean.TRUE.equals(program(rule.rule()).eval(Map.of("self", self)));
        } catch (CelEvaluationException e) {
            return false;
        }
    }

    private CelRuntime.Program program(String rule) {
        return programs.computeIfAbsent(rule, this::compile);
    }

    private CelRuntime.Program compile(String rule) {
        try {
            return runtime.createProgram(parser.parse(rule).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("not a CEL rule: " + rule, e);
        }
    }
}
