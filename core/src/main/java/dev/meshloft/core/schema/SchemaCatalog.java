package dev.meshloft.core.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The kinds of one Istio release. Each schema is read from the bundled text when it is first asked for (well below a
/// millisecond) and then kept.
public final class SchemaCatalog {

    private static final SchemaCatalog NEWEST = new SchemaCatalog(BundledSchemas.newest());

    private final BundledSchemas bundle;
    private final List<KindName> kinds;
    private final Map<KindName, KindSchema> read = new ConcurrentHashMap<>();
    private volatile @Nullable CelPrograms programs;

    private SchemaCatalog(BundledSchemas bundle) {
        this.bundle = bundle;
        this.kinds = bundle.kinds();
    }

    /// The newest release that is bundled.
    public static SchemaCatalog bundled() {
        return NEWEST;
    }

    /// The Istio release the facts are from, such as `1.31`.
    public String release() {
        return bundle.release();
    }

    /// All kinds, by group and name.
    public List<KindName> kinds() {
        return kinds;
    }

    /// Whether kinds of this group have schemas here; about others nothing is known.
    public boolean knowsGroup(String group) {
        for (KindName name : kinds) {
            if (name.group().equals(group)) {
                return true;
            }
        }
        return false;
    }

    /// The kind of a group, in whatever version.
    public Optional<KindName> findName(String group, String kind) {
        for (KindName name : kinds) {
            if (name.kind().equals(kind) && name.group().equals(group)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /// The schema of a kind; the same for all its versions.
    public Optional<KindSchema> find(String group, String kind) {
        return findName(group, kind).map(name -> read.computeIfAbsent(name, bundle::read));
    }

    /// The schema of a kind in a version that is served; empty for a version that is not.
    public Optional<KindSchema> find(String group, String version, String kind) {
        return find(group, kind).filter(schema -> schema.name().serves(version));
    }

    /// As [#find(String, String, String)], with `apiVersion` as documents write it.
    public Optional<KindSchema> findByApiVersion(String apiVersion, String kind) {
        ApiVersion parts = ApiVersion.parse(apiVersion);
        return find(parts.group(), parts.version(), kind);
    }

    /// Kind names that the given one may be a slip of, best first; also by plural, short name and other case.
    public List<String> similarKinds(String kind) {
        List<String> called = kinds.stream()
                .filter(name -> kind.equalsIgnoreCase(name.kind())
                        || kind.equalsIgnoreCase(name.plural())
                        || name.shortNames().contains(kind))
                .map(KindName::kind)
                .toList();
        return called.isEmpty()
                ? Similar.to(kind, kinds.stream().map(KindName::kind).toList())
                : called;
    }

    /// The CEL environment, made when first asked for; two threads at once may make two, which does no harm.
    CelPrograms celPrograms() {
        CelPrograms known = programs;
        if (known == null) {
            known = new CelPrograms();
            programs = known;
        }
        return known;
    }
}
