package dev.meshloft.app.files;

import dev.meshloft.core.resource.FileId;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether a text may hold a secret, so that it must reach no other place on disk than the user's own file.
///
/// It looks at letters and not at YAML, because a text that is being typed need not be YAML: one word too many costs a
/// copy for the case of a crash, one too few would leave a password behind. A file is sensitive when
/// - its name says kubeconfig, or it lies in `.kube`;
/// - a `kind` in it is `Secret` or, as in a kubeconfig, `Config`;
/// - it has a field that only those have (`stringData`, `client-key-data`, `.dockerconfigjson`);
/// - it holds a private key or a bearer token.
final class Sensitive {

    private static final Pattern SECRET =
            Pattern.compile("kind[\"']?\\s*:\\s*(?:[!&>|]\\S*\\s+)*[\"']?(?:Secret|Config)\\b"
                    + "|stringData|client-key-data|dockerconfig"
                    + "|-----BEGIN [A-Z ]*PRIVATE KEY"
                    + "|Bearer\\s+[\\w-]+\\.[\\w-]+"
                    + "|\\beyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.");

    private Sensitive() {}

    static boolean is(FileId file, String text) {
        String path = file.path().toLowerCase(Locale.ROOT).replace('\\', '/');
        return path.contains("kubeconfig")
                || path.contains("kube-config")
                || path.contains(".kube/")
                || SECRET.matcher(text).find();
    }
}
