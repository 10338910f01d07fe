package dev.meshloft.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClusterFactsTest {

    @ParameterizedTest
    @CsvSource({
        "prod, true",
        "PROD-eu-1, true",
        "eu_production_2, true",
        "gke_acme_europe-west1_prod1, true",
        "admin@shop-live, true",
        "arn:aws:eks:eu-central-1:1:cluster/prd, true",
        "dev, false",
        "product-catalog-dev, false",
        "delivery, false",
        "non-prod, false",
        "preprod, false",
        "pre-prod-1, false",
        "nonprod, false"
    })
    void namesOfProductionAreProtected(String context, boolean expected) {
        ClusterFacts facts = new ClusterFacts(context, "https://x", "me", "default", false);
        assertEquals(expected, facts.isProtected());
        assertFalse(new ClusterFacts(context, "", "me", "default", true).isProtected(), "nothing can break there");
    }
}
