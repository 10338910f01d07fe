package dev.meshloft.cluster;

import dev.meshloft.cluster.WriteResult.Refused.By;
import dev.meshloft.cluster.api.YamlReader;
import dev.meshloft.cluster.playground.Admission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// As much of the schema and of istiod's webhook as the contract asks for; the program gives the studio's validator.
final class StubAdmission implements Admission {

    @Override
    public Review review(String yaml) {
        try {
            JsonNode object = YamlReader.read(yaml);
            List<Refusal> refusals = new ArrayList<>();
            List<String> warnings = new ArrayList<>();
            switch (object.path("kind").asString("")) {
                case "VirtualService" -> virtualService(object.path("spec"), refusals, warnings);
                case "PeerAuthentication" -> peerAuthentication(object.path("spec"), refusals);
                default -> {}
            }
            return new Review(refusals, warnings);
        } catch (YamlReader.UnreadableYaml wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static void virtualService(JsonNode spec, List<Refusal> refusals, List<String> warnings) {
        spec.propertyNames().stream()
                .filter(name -> !Set.of("hosts", "gateways", "http", "exportTo").contains(name))
                .forEach(name -> refusals.add(new Refusal(By.SCHEMA, "spec." + name, "field not declared in schema")));
        boolean all = false;
        int rule = 0;
        for (JsonNode http : spec.path("http").values()) {
            if (http.path("match").path(0).path("uri").size() > 1) {
                String field = "spec.http[" + rule + "].match[0].uri";
                refusals.add(new Refusal(By.SCHEMA, field, "\"%s\" must validate one and only one".formatted(field)));
            }
            if (!http.has("route")) {
                refusals.add(new Refusal(By.WEBHOOK, "", "HTTP route, redirect or direct_response is required"));
            }
            if (all) {
                warnings.add("virtualService rule #" + rule + " not used (only the last rule can have no matches)");
            }
            all |= !http.has("match");
            rule++;
        }
    }

    private static void peerAuthentication(JsonNode spec, List<Refusal> refusals) {
        if (spec.has("portLevelMtls") && !spec.has("selector")) {
            refusals.add(new Refusal(By.SCHEMA, "spec", "portLevelMtls requires selector"));
        }
    }
}
