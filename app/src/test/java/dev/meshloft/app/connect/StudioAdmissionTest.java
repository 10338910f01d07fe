package dev.meshloft.app.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.cluster.WriteResult;
import dev.meshloft.cluster.playground.Admission.Refusal;
import dev.meshloft.core.analysis.rules.RuleCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudioAdmissionTest {

    private static List<Refusal> review(String spec) {
        return new StudioAdmission(RuleCatalog.analyzer())
                .review("apiVersion: networking.istio.io/v1\nkind: VirtualService\n"
                        + "metadata: {name: a, namespace: shop}\nspec: " + spec + "\n")
                .refusals();
    }

    @Test
    void refusesWhatTheSchemaRefusesAtTheField() {
        List<Refusal> refusals = review("{hosts: [a], http: [{route: [{destination: {host: a}, weight: ten}]}]}");
        assertEquals(
                List.of("spec.http[0].route[0].weight SCHEMA"),
                refusals.stream().map(each -> each.field() + " " + each.by()).toList());
        assertEquals(WriteResult.Refused.By.SCHEMA, refusals.getFirst().by());
    }

    @Test
    void storesWhatOnlyAnalysisObjectsTo() {
        assertEquals(List.of(), review("{hosts: [a], http: [{route: [{destination: {host: nobody}}]}]}"));
    }
}
