package dev.meshloft.app.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Names that people give to files and folders.
public final class FileNames {

    private FileNames() {}

    /// What is wrong with it, in words for people; empty when nothing is.
    public static Optional<String> problem(String name) {
        if (name.isBlank()) {
            return Optional.of("Type a name");
        }
        if (name.contains("/") || name.contains("\\")) {
            return Optional.of("A name has no slash; use Move to for another folder");
        }
        if (name.equals(".") || name.equals("..") || !name.strip().equals(name)) {
            return Optional.of("A name is no dots alone, and has no blanks at its ends");
        }
        try {
            var _ = Path.of(name);
        } catch (InvalidPathException e) {
            return Optional.of("The system allows no such name");
        }
        return Optional.empty();
    }

    /// The name of a new file: YAML unless it says something else that is read.
    public static String ofFile(String name) {
        return FileLoader.isReadable(Path.of(name)) ? name : name + ".yaml";
    }

    /// `a-copy.yaml` for `a.yaml`.
    static String ofCopy(String name, int number) {
        int dot = name.lastIndexOf('.');
        String end = dot > 0 ? name.substring(dot) : "";
        String start = dot > 0 ? name.substring(0, dot) : name;
        return start + "-copy" + (number == 1 ? "" : "-" + number) + end;
    }
}
