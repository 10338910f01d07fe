package dev.meshloft.app.cli;

import dev.meshloft.core.schema.SchemaCatalog;
import picocli.CommandLine;

/// What this program is.
final class Version implements CommandLine.IVersionProvider {

    static final String NAME = "meshloft";

    /// The version of the jar; `development` when it runs from class folders.
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "meshloft " + number() + ", checks against Istio "
                    + SchemaCatalog.bundled().release()
        };
    }
}
