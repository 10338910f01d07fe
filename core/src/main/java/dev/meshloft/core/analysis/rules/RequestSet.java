package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.index.HostName;
import dev.meshloft.core.istio.HttpMatch;
import dev.meshloft.core.istio.NamedMatch;
import dev.meshloft.core.istio.TcpRoute;
import dev.meshloft.core.istio.TlsRoute;
import dev.meshloft.core.yaml.YamlPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// The requests that one match takes, as conditions that can be compared.
///
/// @param texts conditions on one text each, by what they are about: `uri`, `header x-user`
/// @param withoutTexts conditions that must be false
/// @param sniHosts empty for any
/// @param subnets empty for any
/// @param sourceNamespace empty for any
record RequestSet(
        Map<String, TextSet> texts,
        Map<String, TextSet> withoutTexts,
        List<String> sniHosts,
        List<String> subnets,
        OptionalInt port,
        Map<String, String> sourceLabels,
        String sourceNamespace,
        List<String> gateways,
        YamlPath at) {

    /// Every request that comes in at these gateways.
    static RequestSet all(List<String> gateways, YamlPath at) {
        return new RequestSet(
                Map.of(), Map.of(), List.of(), List.of(), OptionalInt.empty(), Map.of(), "", gateways, at);
    }

    static RequestSet of(HttpMatch match, List<String> serviceGateways) {
        Map<String, TextSet> texts = new LinkedHashMap<>();
        match.uri().ifPresent(uri -> texts.put("uri", TextSet.of(uri, match.ignoreUriCase())));
        match.scheme().ifPresent(each -> texts.put("scheme", TextSet.of(each, false)));
        match.method().ifPresent(each -> texts.put("method", TextSet.of(each, false)));
        match.authority().ifPresent(each -> texts.put("authority", TextSet.of(each, false)));
        named(match.headers()).forEach((name, set) -> texts.put("header " + name.toLowerCase(Locale.ROOT), set));
        named(match.queryParams()).forEach((name, set) -> texts.put("query " + name, set));
        Map<String, TextSet> without = new LinkedHashMap<>();
        named(match.withoutHeaders()).forEach((name, set) -> without.put(name.toLowerCase(Locale.ROOT), set));
        return new RequestSet(
                texts,
                without,
                List.of(),
                List.of(),
                match.port(),
                match.sourceLabels(),
                match.sourceNamespace(),
                match.gateways().isEmpty() ? serviceGateways : match.gateways(),
                match.at());
    }

    static RequestSet of(TlsRoute.TlsMatch match, List<String> serviceGateways) {
        return new RequestSet(
                Map.of(),
                Map.of(),
                match.sniHosts(),
                match.destinationSubnets(),
                match.port(),
                match.sourceLabels(),
                match.sourceNamespace(),
                match.gateways().isEmpty() ? serviceGateways : match.gateways(),
                match.at());
    }

    static RequestSet of(TcpRoute.TcpMatch match, List<String> serviceGateways) {
        return new RequestSet(
                Map.of(),
                Map.of(),
                List.of(),
                match.destinationSubnets(),
                match.port(),
                match.sourceLabels(),
                match.sourceNamespace(),
                match.gateways().isEmpty() ? serviceGateways : match.gateways(),
                match.at());
    }

    /// Whether every request of the other one is taken by this one too, as far as it can be told for sure.
    boolean covers(RequestSet other) {
        return gateways.containsAll(other.gateways)
                && (port.isEmpty() || port.equals(other.port))
                && other.sourceLabels.entrySet().containsAll(sourceLabels.entrySet())
                && (sourceNamespace.isEmpty() || sourceNamespace.equals(other.sourceNamespace))
                && (subnets.isEmpty() || (!other.subnets.isEmpty() && subnets.containsAll(other.subnets)))
                && coversSni(other)
                && texts.entrySet().stream().allMatch(each -> coversText(each.getKey(), each.getValue(), other))
                && withoutTexts.entrySet().stream().allMatch(each -> isExcludedBy(each, other));
    }

    private static boolean coversText(String about, TextSet own, RequestSet other) {
        TextSet others = other.texts.get(about);
        return others == null ? about.equals("uri") && own.takesEveryPath() : own.covers(others);
    }

    private boolean coversSni(RequestSet other) {
        return sniHosts.isEmpty()
                || (!other.sniHosts.isEmpty()
                        && other.sniHosts.stream()
                                .allMatch(
                                        inner -> sniHosts.stream().anyMatch(outer -> HostName.isSubset(inner, outer))));
    }

    /// What this one shuts out must be shut out by the other one too.
    private static boolean isExcludedBy(Map.Entry<String, TextSet> shutOut, RequestSet other) {
        TextSet others = other.withoutTexts.get(shutOut.getKey());
        return others != null && others.covers(shutOut.getValue());
    }

    private static Map<String, TextSet> named(List<NamedMatch> matches) {
        Map<String, TextSet> sets = new LinkedHashMap<>();
        matches.forEach(each -> sets.put(each.name(), TextSet.of(each.match(), false)));
        return sets;
    }
}
