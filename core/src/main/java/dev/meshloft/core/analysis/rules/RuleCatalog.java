package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Analyzer;
import dev.meshloft.core.analysis.LayerRules;
import dev.meshloft.core.analysis.Rule;
import dev.meshloft.core.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every rule, one line each.
public final class RuleCatalog {

    private static final List<Rule> RULES = List.of(
            new DestinationHostNotFound(),
            new SubsetNotFound(),
            new RuleHostNotFound(),
            new GatewayNotFound(),
            new GatewaySelectorWithoutWorkload(),
            new DestinationPortNotFound(),
            new DestinationPortRequired(),
            new WeightSumZero(),
            new RouteWeights(),
            new UnreachableRoute(),
            new IneffectiveMatch(),
            new ConsecutiveErrors(),
            new HandWrittenProxy(),
            new InjectionAnnotation(),
            new RequestPrincipalsWithoutAuthentication(),
            new SelectorWithoutWorkload(),
            new DuplicateGatewayHost(),
            new MeshHostConflict(),
            new VirtualServiceHostNotInGateway(),
            new DuplicateDestinationRule(),
            new SubsetWithoutPods(),
            new PortName(),
            new TimeoutBelowRetries(),
            new DuplicateResource(),
            new NamespaceNotFound(),
            new AllowNothing(),
            new JwtClaimRouting(),
            new OldApiVersion(),
            new DeprecatedField(),
            new DelegateNotFound(),
            new PlaintextToStrict(),
            new MtlsToPlaintext(),
            new PlaintextClient(),
            new SeveralWithoutSelector(),
            new OverlappingSelectors(),
            new GatewaySecretNotFound(),
            new GatewayPortNotOnService(),
            new TargetPortNotFound(),
            new ServiceWithoutWorkload(),
            new SidecarHostNotFound(),
            new TlsVerificationOff());

    private RuleCatalog() {}

    /// The rules that look at objects and meshes, in the order of the documentation.
    public static List<Rule> rules() {
        return RULES;
    }

    /// All rules, those of the text and schema layers first.
    public static List<Rule> all() {
        List<Rule> all = new ArrayList<>(LayerRules.all());
        all.addAll(RULES);
        return all;
    }

    /// The rule of a diagnostic.
    public static Optional<Rule> find(String id) {
        return all().stream().filter(rule -> rule.id().id().equals(id)).findFirst();
    }

    /// An analyzer with every rule and the bundled schemas.
    public static Analyzer analyzer() {
        return new Analyzer(RULES, SchemaCatalog.bundled());
    }
}
