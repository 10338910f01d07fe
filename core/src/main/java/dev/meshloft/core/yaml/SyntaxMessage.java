package dev.meshloft.core.yaml;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// The parser's complaints in words that say what to look for.
final class SyntaxMessage {

    private SyntaxMessage() {}

    static String of(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        String context = e.getContext() == null ? "" : e.getContext();
        if (problem.contains("TAB") || problem.contains("'\\t'")) {
            return "YAML does not allow tabs for indentation; use blanks";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "A second ':' is not allowed here; check the indentation, or put the value in quotes";
        }
        if (problem.contains("could not find expected ':'")) {
            return "This line has no ':'; a key needs one, and its value a blank behind it";
        }
        if (problem.contains("expected <block end>")) {
            return "This does not fit the lines above; check the indentation";
        }
        if (problem.contains("found unexpected end of stream") && context.contains("quoted scalar")) {
            return "A quote is opened here and never closed";
        }
        if (problem.contains("expected ',' or ']'")) {
            return "A ',' or ']' is missing here";
        }
        if (problem.contains("expected ',' or '}'")) {
            return "A ',' or '}' is missing here";
        }
        if (problem.contains("undefined alias")) {
            return "No anchor with this name stands above";
        }
        if (problem.contains("cannot start any token")) {
            return "A value cannot start with this character; put it in quotes";
        }
        if (problem.contains("expected alphabetic or numeric character")) {
            return "An anchor or alias needs a name; put the value in quotes if it is meant as text";
        }
        if (problem.contains("expected '<document start>'")) {
            return "The document has ended here; start the next one with a line '---', or check the indentation";
        }
        return "This is not YAML: " + problem;
    }
}
