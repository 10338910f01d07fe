package dev.meshloft.app.inspector;

import dev.meshloft.app.look.Rows;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.AccessRule;
import dev.meshloft.core.istio.AuthorizationPolicy;
import dev.meshloft.core.istio.JwtRule;
import dev.meshloft.core.istio.PeerAuthentication;
import dev.meshloft.core.istio.RequestAuthentication;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The policies: what each says, and for which workloads.
final class SecuritySections {

    private final PlaceLinks links;

    SecuritySections(PlaceLinks links) {
        this.links = links;
    }

    List<Node> ofPeers(MeshSnapshot mesh, Typed<PeerAuthentication> policy) {
        Section section = new Section("Accepts", "");
        PeerAuthentication.Mode mode = policy.spec().mode().orElse(PeerAuthentication.Mode.UNSET);
        section.fact(
                "mTLS",
                PolicySection.icon(mode),
                PolicySection.words(mode),
                links.to(policy, policy.spec().at().key("mtls").key("mode")));
        policy.spec()
                .portModes()
                .forEach((port, each) -> section.fact(
                        "port " + port,
                        PolicySection.icon(each),
                        PolicySection.words(each),
                        links.to(policy, policy.spec().at().key("portLevelMtls"))));
        return List.of(
                section.root(),
                Workloads.heldBy(links, mesh, policy, policy.spec().selector()));
    }

    List<Node> ofTokens(MeshSnapshot mesh, Typed<RequestAuthentication> policy) {
        Section section = new Section(
                "Checks tokens of", Amounts.count(policy.spec().jwtRules().size(), "issuer"));
        for (JwtRule rule : policy.spec().jwtRules()) {
            section.add(new VBox(
                    2,
                    Section.row(Rows.text(rule.issuer(), "medium"), Rows.gap(), links.to(policy, rule.at())),
                    Rows.text(
                            rule.audiences().isEmpty() ? "any audience" : "for " + String.join(", ", rule.audiences()),
                            "small",
                            "secondary")));
        }
        section.note("A request without a token passes; only an AuthorizationPolicy can ask for one");
        return List.of(
                section.root(),
                Workloads.heldBy(links, mesh, policy, policy.spec().selector()));
    }

    List<Node> ofAccess(MeshSnapshot mesh, Typed<AuthorizationPolicy> policy) {
        List<AccessRule> rules = policy.spec().rules();
        Section section = new Section(
                switch (policy.spec().effectiveAction()) {
                    case ALLOW -> "Allows";
                    case DENY -> "Denies";
                    case AUDIT -> "Audits";
                    case CUSTOM -> "Asks " + policy.spec().provider() + " about";
                },
                Amounts.count(rules.size(), "rule"));
        for (int i = 0; i < rules.size(); i++) {
            section.add(rule(policy, i + 1, rules.get(i)));
        }
        if (rules.isEmpty()) {
            section.note(
                    policy.spec().effectiveAction() == AuthorizationPolicy.Action.ALLOW
                            ? "Nothing: without rules it matches no request, so all are denied"
                            : "Nothing: without rules it matches no request");
        }
        return List.of(
                section.root(),
                Workloads.heldBy(links, mesh, policy, policy.spec().selector()));
    }

    private Node rule(Typed<AuthorizationPolicy> policy, int number, AccessRule rule) {
        VBox rows = new VBox(
                2,
                Section.row(
                        Rows.fixed(Integer.toString(number), "hint"),
                        Rows.text(sources(rule)),
                        Rows.gap(),
                        links.to(policy, rule.at())));
        rows.getStyleClass().add("inspector-route");
        if (!rule.to().isEmpty()) {
            rows.getChildren().add(Rows.wrapped("to " + operations(rule), "small", "secondary"));
        }
        for (AccessRule.Condition condition : rule.when()) {
            String values = condition.values().isEmpty()
                    ? "not " + String.join(", ", condition.notValues())
                    : String.join(", ", condition.values());
            rows.getChildren().add(Rows.wrapped("when " + condition.key() + " is " + values, "small", "secondary"));
        }
        return rows;
    }

    private static String sources(AccessRule rule) {
        return rule.from().isEmpty()
                ? "Any caller"
                : rule.from().stream().map(SecuritySections::source).collect(Collectors.joining(" or "));
    }

    private static String source(AccessRule.Source source) {
        List<String> words = new ArrayList<>();
        add(words, "", source.principals());
        add(words, "", source.serviceAccounts());
        add(words, "namespace ", source.namespaces());
        add(words, "token of ", source.requestPrincipals());
        add(words, "address ", source.ipBlocks());
        add(words, "remote address ", source.remoteIpBlocks());
        add(words, "trust domain ", source.trustDomains());
        add(words, "not ", source.notPrincipals());
        add(words, "not namespace ", source.notNamespaces());
        add(words, "not token of ", source.notRequestPrincipals());
        add(words, "not address ", source.notIpBlocks());
        return words.isEmpty() ? "any caller" : String.join(" and ", words);
    }

    private static String operations(AccessRule rule) {
        return rule.to().stream().map(SecuritySections::operation).collect(Collectors.joining(" or "));
    }

    private static String operation(AccessRule.Operation operation) {
        List<String> words = new ArrayList<>();
        add(words, "", operation.methods());
        add(words, "", operation.paths());
        add(words, "port ", operation.ports());
        add(words, "host ", operation.hosts());
        add(words, "not ", operation.notMethods());
        add(words, "not ", operation.notPaths());
        return words.isEmpty() ? "anything" : String.join(" ", words);
    }

    private static void add(List<String> words, String prefix, List<String> values) {
        if (!values.isEmpty()) {
            words.add(prefix + values.stream().map(SecuritySections::shortened).collect(Collectors.joining(", ")));
        }
    }

    /// A principal without the parts that are the same everywhere: `storefront/web`.
    private static String shortened(String value) {
        int namespace = value.indexOf("/ns/");
        int account = value.indexOf("/sa/");
        return namespace >= 0 && account > namespace
                ? value.substring(namespace + 4, account) + "/" + value.substring(account + 4)
                : value;
    }
}
