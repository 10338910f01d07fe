package dev.meshloft.core.yaml;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// The parser's complaints in words that say what to look for.
final class SyntaxMessage {

    static final String INDENTATION = "This does not fit the lines above; check the indentation";
    static final String NO_COLON = "This line has no ':'; a key needs one, and its value a blank behind it";

    static final String NO_DASH = "This is no item of the list above; start it with '- ', or check the indentation";
    static final String TAB = "YAML does not allow tabs for indentation; use blanks";

    private SyntaxMessage() {}

    static String of(MarkedYamlEngineException e) {
        String problem = problem(e);
        String context = context(e);
        if (problem.contains("TAB") || problem.contains("'\\t'")) {
            return TAB;
        }
        if (problem.contains("mapping values are not allowed")) {
            return "A second ':' is not allowed here; check the indentation, or put the value in quotes";
        }
        if (context.contains("directive")) {
            return "A line that starts with '%' is a directive; put the value in quotes if it is meant as text";
        }
        if (problem.contains("could not find expected ':'")) {
            return NO_COLON;
        }
        if (problem.contains("sequence entries are not allowed")) {
            return "A list cannot start behind a key; write its first '-' on the next line";
        }
        if (problem.contains("found '<scalar>'") && context.contains("block mapping")) {
            return "Nothing can follow here; is a quote inside the text? Write it twice, or use the other kind of quotes";
        }
        if (isUnclosedQuote(e)) {
            return "A quote is opened here and never closed";
        }
        if (isUnclosedFlow(e)) {
            return context.contains("mapping")
                    ? "A '{' is opened here and never closed"
                    : "A '[' is opened here and never closed";
        }
        if (context.contains("flow") && (problem.contains("found ']'") || problem.contains("found '}'"))) {
            return "This bracket is not the one that is open; a value or a bracket is missing before it";
        }
        if (problem.contains("found ']'") || problem.contains("found '}'")) {
            return "Nothing is open here that this bracket could close";
        }
        if (problem.contains("expected <block end>")) {
            return INDENTATION;
        }
        if (problem.contains("expected ',' or ']'")) {
            return "A ',' or ']' is missing here";
        }
        if (problem.contains("expected ',' or '}'")) {
            return "A ',' or '}' is missing here";
        }
        if (problem.contains("but found ','")) {
            return "A value is missing before this ','";
        }
        if (problem.contains("undefined tag handle")) {
            return "This tag uses a handle that no %TAG line declares; put the value in quotes if it is meant as text";
        }
        if (problem.contains("unknown escape character")) {
            return "Double quotes know no such escape; write \\\\ for a backslash, or use single quotes";
        }
        if (problem.contains("expected chomping or indentation indicators")) {
            return "Behind '|' or '>' the text starts on the next line";
        }
        if (problem.contains("cannot start any token")) {
            return "A value cannot start with this character; put it in quotes";
        }
        if (problem.contains("expected alphabetic or numeric character") || isNamelessAnchor(problem, context)) {
            return "An anchor or alias needs a name; put the value in quotes if it is meant as text";
        }
        if (problem.contains("expected '<document start>'")) {
            return "The document has ended here; start the next one with a line '---', or check the indentation";
        }
        return "This is not YAML: " + problem;
    }

    /// Whether the place to look at is where something was opened, not where the parser gave up.
    static boolean isAboutOpening(MarkedYamlEngineException e) {
        return isUnclosedQuote(e) || isUnclosedFlow(e) || problem(e).contains("could not find expected ':'");
    }

    private static boolean isUnclosedQuote(MarkedYamlEngineException e) {
        String problem = problem(e);
        return context(e).contains("quoted scalar")
                && (problem.contains("unexpected end of stream") || problem.contains("unexpected document separator"));
    }

    private static boolean isUnclosedFlow(MarkedYamlEngineException e) {
        String context = context(e);
        String problem = problem(e);
        return context.contains("flow") && (problem.contains("<stream end>") || problem.contains("<document"));
    }

    private static boolean isNamelessAnchor(String problem, String context) {
        return problem.contains("unexpected character found")
                && (context.contains("alias") || context.contains("anchor"));
    }

    private static String problem(MarkedYamlEngineException e) {
        return e.getProblem() == null ? "" : e.getProblem();
    }

    private static String context(MarkedYamlEngineException e) {
        return e.getContext() == null ? "" : e.getContext();
    }
}
