package dev.meshloft.app.find;

import dev.meshloft.core.resource.FileId;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// Patterns of files parted by commas, `*.yaml, routes/**`: each fits a name, a folder, or the end of a path.
///
/// @param problem why one cannot be read; empty when all can
record Globs(List<PathMatcher> matchers, String problem) {

    static Globs of(String words) {
        List<String> patterns = Stream.of(words.split(","))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .toList();
        try {
            return new Globs(patterns.stream().flatMap(Globs::matchersOf).toList(), "");
        } catch (PatternSyntaxException e) {
            return new Globs(List.of(), "Not a pattern of files: " + e.getDescription());
        }
    }

    boolean isEmpty() {
        return matchers.isEmpty();
    }

    boolean matches(FileId file) {
        return path(file)
                .map(path -> matchers.stream().anyMatch(each -> each.matches(path)))
                .orElse(false);
    }

    private static Optional<Path> path(FileId file) {
        try {
            return Optional.of(Path.of(file.path()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Stream<PathMatcher> matchersOf(String pattern) {
        String clean = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
        return Stream.of(clean, "**/" + clean, clean + "/**", "**/" + clean + "/**")
                .map(each -> FileSystems.getDefault().getPathMatcher("glob:" + each));
    }
}
