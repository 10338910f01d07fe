package dev.meshloft.core.index;

import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Reads what one object names, and what it makes that others can name. Depends on nothing but the object.
final class NameUses {

    private static final String NETWORKING = "networking.istio.io";

    private final Resource resource;
    private final List<NameUse> uses = new ArrayList<>();

    private NameUses(Resource resource) {
        this.resource = resource;
    }

    /// In the order of the table; those of one value from left to right.
    static List<NameUse> of(Resource resource) {
        NameUses reader = new NameUses(resource);
        String group = resource.key().group();
        NamedFields.of(group.isEmpty() ? resource.kind() : resource.kind() + "." + group)
                .forEach(node -> reader.walk(node, resource.root()));
        return List.copyOf(reader.uses);
    }

    private void walk(NamedFields.Node node, YamlValue value) {
        node.naming().ifPresent(naming -> value.string().ifPresent(text -> read(naming, value, text)));
        if (value.isSequence()) {
            node.find("[]").ifPresent(item -> value.items().forEach(each -> walk(item, each)));
        } else if (value.isMapping()) {
            Iterable<String> keys = node.takesAnyKey() ? value.keys() : node.keys();
            for (String key : keys) {
                node.find(key)
                        .or(() -> node.find("*"))
                        .filter(_ -> value.get(key).exists())
                        .ifPresent(child -> walk(child, value.get(key)));
            }
        }
    }

    private void read(Naming naming, YamlValue value, String text) {
        switch (naming) {
            case HOST, ROUTED_HOST, OWN_HOST -> host(naming, value, text, 0);
            case IMPORTED_HOST, SERVED_HOST -> scopedHost(naming, value, text);
            case OWN_SERVICE, SERVICE ->
                add(naming, value, text, new NamedThing.Host(HostName.ofService(text, resource.namespace())));
            case SUBSET -> subset(naming, value, text, destinationHost(value, 1));
            case OWN_SUBSET -> subset(naming, value, text, ruleHost());
            case PORT -> port(naming, value, destinationHost(value, 2));
            case RULE_PORT -> port(naming, value, ruleHost());
            case OWN_PORT -> ownPort(value);
            case GATEWAY -> gateway(value, text);
            case DELEGATE -> delegate(value, text);
            case TARGET -> target(value, text);
            case OWN_NAME -> add(naming, value, text, new NamedThing.Named(resource.key()));
            case NAMESPACE, EXPORT -> namespace(naming, value, text, 0);
            case OWN_NAMESPACE -> add(naming, value, text, new NamedThing.NamespaceOf(text));
            case SELECTED_LABEL, LOCAL_LABEL, ANY_LABEL, SUBSET_LABEL, OWN_LABEL, CONTROLLER_LABEL ->
                add(naming, value, text, new NamedThing.Label(key(value), text));
            case PRINCIPAL -> principal(value, text);
            case ACCOUNT -> add(naming, value, text, account(resource.namespace(), text));
            case QUALIFIED_ACCOUNT -> qualifiedAccount(value, text);
            case REQUEST_PRINCIPAL -> requestPrincipal(value, text);
            case OWN_ISSUER -> add(naming, value, text, new NamedThing.Issuer(text));
            case SECRET -> add(naming, value, text, new NamedThing.SecretOf(text));
            case PROVIDER, AUTHORIZER, OWN_PROVIDER -> add(naming, value, text, new NamedThing.Provider(text));
            case CONDITION_KEY -> {}
        }
    }

    private void host(Naming naming, YamlValue value, String text, int from) {
        String host = text.substring(from);
        if (!host.isEmpty()) {
            add(
                    naming,
                    value,
                    new TextRange(from, text.length()),
                    new NamedThing.Host(HostName.resolve(host, resource.namespace())));
        }
    }

    private void scopedHost(Naming naming, YamlValue value, String text) {
        int slash = text.indexOf('/');
        if (slash > 0) {
            namespace(naming, value, text.substring(0, slash), text.startsWith("~") ? 1 : 0);
        }
        String host = text.substring(slash + 1);
        if (!host.isEmpty()) {
            add(naming, value, new TextRange(slash + 1, text.length()), new NamedThing.Host(host));
        }
    }

    private void namespace(Naming naming, YamlValue value, String text, int from) {
        String name = text.substring(from);
        if (!name.isEmpty() && !name.contains("*") && !name.equals(".") && !name.equals("~")) {
            add(naming, value, new TextRange(from, text.length()), new NamedThing.NamespaceOf(name));
        }
    }

    private void subset(Naming naming, YamlValue value, String text, String host) {
        if (!host.isEmpty()) {
            add(naming, value, text, new NamedThing.SubsetOf(host, text));
        }
    }

    private void port(Naming naming, YamlValue value, String host) {
        OptionalInt number = value.integer();
        if (!host.isEmpty() && number.isPresent()) {
            add(naming, value, value.stringOr(""), new NamedThing.PortOf(host, number.getAsInt()));
        }
    }

    private void ownPort(YamlValue value) {
        if (resource.kind().equals("Service")) {
            port(Naming.OWN_PORT, value, HostName.ofService(resource.name(), resource.namespace()));
        } else {
            resource.spec().get("hosts").strings().forEach(host -> port(Naming.OWN_PORT, value, host));
        }
    }

    private void gateway(YamlValue value, String text) {
        String resolved = GatewayName.resolve(text, resource.namespace());
        int slash = resolved.indexOf('/');
        if (slash < 0) {
            return;
        }
        ResourceKey key =
                new ResourceKey(NETWORKING, "Gateway", resolved.substring(0, slash), resolved.substring(slash + 1));
        int start = text.indexOf('/') + 1;
        if (start > 0) {
            namespace(Naming.GATEWAY, value, text.substring(0, start - 1), 0);
        }
        int end = start == 0 && text.contains(".") ? text.indexOf('.') : text.length();
        add(Naming.GATEWAY, value, new TextRange(start, end), new NamedThing.Named(key));
    }

    private void delegate(YamlValue value, String text) {
        String namespace = sibling(value, 1, "namespace").stringOr("");
        add(
                Naming.DELEGATE,
                value,
                text,
                new NamedThing.Named(new ResourceKey(
                        NETWORKING, "VirtualService", namespace.isEmpty() ? resource.namespace() : namespace, text)));
    }

    private void target(YamlValue value, String text) {
        String kind = sibling(value, 1, "kind").stringOr("");
        String namespace = sibling(value, 1, "namespace").string().orElse(resource.namespace());
        boolean parent = value.path().toString().contains("parentRefs");
        boolean backend = value.path().toString().contains("backendRefs");
        if (kind.equals("Service") || (kind.isEmpty() && backend)) {
            add(Naming.TARGET, value, text, new NamedThing.Host(HostName.ofService(text, namespace)));
        } else if (kind.equals("Gateway") || (kind.isEmpty() && parent)) {
            String group = sibling(value, 1, "group").string().orElse("gateway.networking.k8s.io");
            add(Naming.TARGET, value, text, new NamedThing.Named(new ResourceKey(group, "Gateway", namespace, text)));
        }
    }

    /// A name with `*` in it is nobody's in particular.
    private void principal(YamlValue value, String text) {
        int ns = text.indexOf("/ns/");
        int sa = text.indexOf("/sa/");
        if (ns < 0 || sa < ns) {
            return;
        }
        String namespace = text.substring(ns + 4, sa);
        String name = text.substring(sa + 4);
        if (!namespace.contains("*") && !namespace.contains("/")) {
            add(Naming.PRINCIPAL, value, new TextRange(ns + 4, sa), new NamedThing.NamespaceOf(namespace));
            if (!name.isEmpty() && !name.contains("*")) {
                add(Naming.PRINCIPAL, value, new TextRange(sa + 4, text.length()), account(namespace, name));
            }
        }
    }

    private void qualifiedAccount(YamlValue value, String text) {
        int slash = text.indexOf('/');
        if (slash > 0) {
            namespace(Naming.QUALIFIED_ACCOUNT, value, text.substring(0, slash), 0);
        }
        String namespace = slash > 0 ? text.substring(0, slash) : resource.namespace();
        add(
                Naming.QUALIFIED_ACCOUNT,
                value,
                new TextRange(slash + 1, text.length()),
                account(namespace, text.substring(slash + 1)));
    }

    private void requestPrincipal(YamlValue value, String text) {
        int slash = text.lastIndexOf('/');
        if (slash > 0 && text.indexOf('*') != 0) {
            add(
                    Naming.REQUEST_PRINCIPAL,
                    value,
                    new TextRange(0, slash),
                    new NamedThing.Issuer(text.substring(0, slash)));
        }
    }

    private static NamedThing account(String namespace, String name) {
        return new NamedThing.Named(new ResourceKey("", "ServiceAccount", namespace, name));
    }

    private String destinationHost(YamlValue value, int up) {
        return HostName.resolve(sibling(value, up, "host").stringOr(""), resource.namespace());
    }

    private String ruleHost() {
        return HostName.resolve(resource.spec().get("host").stringOr(""), resource.namespace());
    }

    /// A field of a mapping around the value.
    private YamlValue sibling(YamlValue value, int up, String key) {
        int depth = value.path().steps().size() - up;
        return resource.root()
                .at(new YamlPath(value.path().steps().subList(0, depth)))
                .get(key);
    }

    private static String key(YamlValue value) {
        return value.path().last() instanceof YamlPath.Key(String name) ? name : "";
    }

    private void add(Naming naming, YamlValue value, String text, NamedThing thing) {
        add(naming, value, new TextRange(0, text.length()), thing);
    }

    private void add(Naming naming, YamlValue value, TextRange part, NamedThing thing) {
        if (!part.isEmpty()) {
            uses.add(new NameUse(resource, value.path(), naming, part, thing));
        }
    }
}
