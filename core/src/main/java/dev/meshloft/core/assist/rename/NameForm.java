package dev.meshloft.core.assist.rename;

import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.NamedThing;
import java.util.Optional;
import java.util.regex.Pattern;

/// What names of one sort may look like.
enum NameForm {
    SERVICE("[a-z]([-a-z0-9]*[a-z0-9])?", 63, "lower-case letters, digits and '-', starting with a letter"),
    HOST(
            "(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)+",
            255,
            "a host name in lower case with at least one dot, perhaps with '*.' in front"),
    SUBSET("[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?", 63, "letters, digits and '-'"),
    GATEWAY("[a-z0-9]([-a-z0-9]*[a-z0-9])?", 63, "lower-case letters, digits and '-'"),
    OBJECT("[a-z0-9]([-a-z0-9.]*[a-z0-9])?", 253, "lower-case letters, digits, '-' and '.'"),
    LABEL("[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?", 63, "letters, digits, '-', '_' and '.'"),
    PROVIDER("[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?", 253, "letters, digits, '-', '_' and '.'");

    private final Pattern pattern;
    private final int longest;
    private final String words;

    NameForm(String pattern, int longest, String words) {
        this.pattern = Pattern.compile(pattern);
        this.longest = longest;
        this.words = words;
    }

    /// @return absent for what cannot be renamed
    static Optional<NameForm> of(NamedThing thing) {
        return switch (thing) {
            case NamedThing.Host(String name) ->
                Optional.of(HostName.serviceParts(name).isPresent() ? SERVICE : HOST);
            case NamedThing.SubsetOf _ -> Optional.of(SUBSET);
            case NamedThing.Named(var key) -> Optional.of(key.kind().equals("Gateway") ? GATEWAY : OBJECT);
            case NamedThing.Label _ -> Optional.of(LABEL);
            case NamedThing.Provider _ -> Optional.of(PROVIDER);
            case NamedThing.PortOf _, NamedThing.NamespaceOf _, NamedThing.SecretOf _, NamedThing.Issuer _ ->
                Optional.empty();
        };
    }

    /// The complaint about a name; absent for a good one.
    Optional<String> mistake(String name) {
        if (name.isEmpty()) {
            return Optional.of("A name is needed");
        }
        if (name.length() > longest) {
            return Optional.of("A name here has at most " + longest + " characters; this one has " + name.length());
        }
        return pattern.matcher(name).matches()
                ? Optional.empty()
                : Optional.of("'" + name + "' cannot be a name here; it takes " + words);
    }
}
