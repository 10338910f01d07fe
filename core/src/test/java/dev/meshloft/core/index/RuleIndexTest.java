package dev.meshloft.core.index;

import static dev.meshloft.core.index.Meshes.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleIndexTest {

    private static final String REVIEWS = "reviews.shop.svc.cluster.local";

    private static String sources(Optional<EffectiveRule> rule) {
        return rule.map(each -> each.sources().stream()
                        .map(Typed::qualifiedName)
                        .toList()
                        .toString())
                .orElse("none");
    }

    @Test
    void aWildcardOfTheClientsNamespaceBeatsAnExactRuleOfTheServices() {
        RuleIndex rules = Meshes.index(
                        object("DestinationRule web/wide", "spec: {host: \"*.shop.svc.cluster.local\"}"),
                        object("DestinationRule shop/exact", "spec: {host: reviews}"),
                        object("DestinationRule istio-system/mesh", "spec: {host: \"*.local\"}"))
                .rules();
        assertEquals("[web/wide]", sources(rules.find(REVIEWS, "shop", "web")));
        assertEquals("[shop/exact]", sources(rules.find(REVIEWS, "shop", "pay")));
        assertEquals("[istio-system/mesh]", sources(rules.find("x.pay.svc.cluster.local", "pay", "pay")));
        assertEquals("[shop/exact]", sources(rules.find(REVIEWS, "shop", "istio-system")));
    }

    @Test
    void aRuleExportedElsewhereHidesAVisibleWildcardButAPrivateOneDoesNot() {
        String wide = object("DestinationRule shop/wide", "spec: {host: \"*.shop.svc.cluster.local\"}");
        RuleIndex named = Meshes.index(
                        wide, object("DestinationRule shop/exact", "spec: {host: reviews, exportTo: [pay]}"))
                .rules();
        assertEquals("none", sources(named.find(REVIEWS, "shop", "web")));
        assertEquals("[shop/exact]", sources(named.find(REVIEWS, "shop", "pay")));
        assertEquals("[shop/wide]", sources(named.find(REVIEWS, "shop", "shop")));
        RuleIndex own = Meshes.index(
                        wide, object("DestinationRule shop/exact", "spec: {host: reviews, exportTo: [\".\"]}"))
                .rules();
        assertEquals("[shop/wide]", sources(own.find(REVIEWS, "shop", "web")));
        assertEquals("[shop/exact]", sources(own.find(REVIEWS, "shop", "shop")));
    }

    @Test
    void rulesOfOneHostMergeSubsetsAndTheFirstPolicyCounts() {
        EffectiveRule rule = Meshes.index(
                        object(
                                "DestinationRule shop/b @2026-02-02T00:00:00Z",
                                "spec: {host: reviews, trafficPolicy: {tls: {mode: DISABLE}}, subsets: [{name: v1}, {name: v2}]}"),
                        object(
                                "DestinationRule shop/a @2026-03-03T00:00:00Z",
                                "spec: {host: " + REVIEWS
                                        + ", trafficPolicy: {tls: {mode: SIMPLE}}, subsets: [{name: v2, labels: {a: b}}, {name: v3}]}"))
                .rules()
                .find(REVIEWS, "shop", "web")
                .orElseThrow();
        assertEquals(
                List.of("v1 b", "v2 b", "v3 a"),
                rule.subsets().stream()
                        .map(each -> each.subset().name() + " " + each.rule().name())
                        .toList());
        assertEquals("b", rule.policySource().orElseThrow().name());
    }

    @Test
    void aRuleForSelectedWorkloadsHoldsOnlyForThemAndOnlyAtHome() {
        RuleIndex rules = Meshes.index(
                        object(
                                "DestinationRule web/canary",
                                "spec: {host: reviews.shop.svc.cluster.local, workloadSelector: {matchLabels: {v: canary}}}"),
                        object("DestinationRule web/all", "spec: {host: reviews.shop.svc.cluster.local}"))
                .rules();
        assertEquals("[web/canary]", sources(rules.find(REVIEWS, "shop", "web", Map.of("v", "canary"))));
        assertEquals("[web/all]", sources(rules.find(REVIEWS, "shop", "web", Map.of("v", "stable"))));
        assertEquals("none", sources(rules.find(REVIEWS, "shop", "pay", Map.of("v", "canary"))));
    }
}
