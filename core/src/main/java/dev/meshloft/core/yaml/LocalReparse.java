package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.BlockSplit.Look;
import dev.meshloft.core.yaml.PartSearch.Part;
import dev.meshloft.core.yaml.PartSearch.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a changed document anew, but parses only the smallest entry or item around the change, when that is sure to
/// give what a parse of the whole would give.
///
/// Why it does: the entry starts in its own line, and its first character is not touched, so what stands before it
/// reads
/// as before. When its new text is complete in itself, so does what stands behind it. When it is not YAML, a parse of
/// the whole fails as well, and [Recovery] would split the document down to the same entry, provided that all others
/// are
/// where their indentation says.
final class LocalReparse {

    /// Parts longer than this are hardly worth a try: the whole is parsed then.
    private static final int LONGEST = 16_384;

    private static final List<String> DIRECTIVE_OR_END = List.of("\n%", "\r%", "\n...", "\r...");

    private final YamlDocument old;
    private final Lines oldLines;
    private final String text;
    private final Lines lines;
    private final TextRange touched;
    private final int growth;

    private LocalReparse(YamlDocument old, TextChange change, String text) {
        this.old = old;
        this.oldLines = new Lines(old.text());
        this.text = text;
        this.lines = new Lines(text);
        this.touched =
                change.edits().getFirst().range().cover(change.edits().getLast().range());
        this.growth = change.edits().stream().mapToInt(TextEdit::growth).sum();
    }

    /// @return null when the whole has to be parsed
    static @Nullable YamlDocument of(YamlDocument old, TextChange change, String text) {
        YamlNode root = old.root().orElse(null);
        boolean placed = old.problems().size() == old.damages().size();
        return root == null || !placed || change.isEmpty() || hasDirectiveOrEnd(old.text())
                ? null
                : new LocalReparse(old, change, text).reparsed(root);
    }

    private static boolean hasDirectiveOrEnd(String text) {
        return text.startsWith("%")
                || text.startsWith("\uFEFF%")
                || DIRECTIVE_OR_END.stream().anyMatch(text::contains);
    }

    private @Nullable YamlDocument reparsed(YamlNode root) {
        for (Part part : PartSearch.around(oldLines, root, touched).reversed()) {
            if (part.end() - part.start() > LONGEST) {
                return null;
            }
            if (!holdsAllDamage(part)) {
                continue; // what is open elsewhere may be closed here
            }
            YamlTreeBuilder.Reading reading = read(part);
            SyntaxError error = reading.error();
            YamlDocument document = error == null ? withClean(part, reading) : withBroken(part, error);
            if (document != null) {
                return document;
            }
        }
        return null;
    }

    private YamlTreeBuilder.Reading read(Part part) {
        int lineStart = lines.start(part.start());
        String lines = text.substring(lineStart, part.end() + growth);
        return YamlTreeBuilder.readPart(lines, lineStart, part.way().size() - 1);
    }

    private @Nullable YamlDocument withClean(Part part, YamlTreeBuilder.Reading reading) {
        YamlNode node = reading.root();
        return node != null && isSameKind(part, node) ? replaced(part, node, List.of(), List.of()) : null;
    }

    /// Whether it is an entry or item of the collection as before, or several of them.
    private static boolean isSameKind(Part part, YamlNode node) {
        if (node.range().start() != part.start() || node.anchor() != null || node.tag() != null) {
            return false;
        }
        return switch (part.container()) {
            case YamlMapping _ -> node instanceof YamlMapping mapping && !mapping.flow();
            case YamlSequence _ -> node instanceof YamlSequence sequence && !sequence.flow();
            case YamlScalar _, YamlAlias _ -> false;
        };
    }

    private @Nullable YamlDocument withBroken(Part part, SyntaxError error) {
        String read = text.substring(part.start(), part.end() + growth);
        boolean deep = part.way().size() >= Recovery.deepest(text) - 1;
        boolean hopeless = deep
                || error.isFatal()
                || !ForbiddenCharacters.in(read).offsets().isEmpty();
        if (hopeless || !isOnePart(part) || !(old.isBroken() || isRegular(part))) {
            return null;
        }
        if (error.isUnfinished() && restCloses(part)) {
            return null;
        }
        Block block = new Block(part.start(), part.end() + growth, lines.column(part.start()));
        boolean mapping = part.container() instanceof YamlMapping;
        Recovery.Recovered recovered = mapping
                ? Recovery.entries(text, block, part.path())
                : Recovery.items(text, block, part.path(), part.way().getLast().index());
        YamlNode node = recovered.root();
        return node == null ? null : replaced(part, node, recovered.problems(), recovered.damages());
    }

    /// Whether the indentation shows the new part as one entry or item.
    private boolean isOnePart(Part part) {
        Block block = new Block(part.start(), part.end() + growth, lines.column(part.start()));
        Look look = part.container() instanceof YamlMapping ? Look.ENTRY : Look.ITEM;
        List<BlockSplit.Part> parts = BlockSplit.split(lines, block);
        return parts.size() == 1 && parts.getFirst().look() == look;
    }

    /// Whether the indentation shows the entries and items around the part as they were read.
    private boolean isRegular(Part part) {
        return part.way().stream().allMatch(this::isRegular);
    }

    private boolean isRegular(Step step) {
        int start = step.container().range().start();
        Look look = step.container() instanceof YamlMapping ? Look.ENTRY : Look.ITEM;
        int count = step.container() instanceof YamlMapping mapping
                ? mapping.entries().size()
                : ((YamlSequence) step.container()).items().size();
        Block block = new Block(start, step.end(), oldLines.column(start));
        List<BlockSplit.Part> parts = BlockSplit.split(oldLines, block);
        return parts.size() == count
                && parts.stream()
                        .allMatch(each -> each.look() == look && each.block().column() == block.column());
    }

    /// Whether what is open at the end of the part is closed by what follows, so that the whole may be YAML after all.
    /// Of what stands before the part only the keys and dashes that lead to it matter.
    private boolean restCloses(Part part) {
        StringBuilder around = new StringBuilder();
        for (Step step : part.way().subList(0, part.way().size() - 1)) {
            int column = oldLines.column(step.container().range().start());
            around.append(" ".repeat(column)).append(step.container() instanceof YamlMapping ? "k:\n" : "-\n");
        }
        String rest = text.substring(lines.start(part.start()));
        return YamlTreeBuilder.readPart(around + rest, 0, 0).isClean();
    }

    private YamlDocument replaced(Part part, YamlNode node, List<YamlProblem> problems, List<YamlDamage> damages) {
        YamlNode root = new Splice(part, growth, damages).into(node);
        return old.replaced(text, root, text.indexOf('*') >= 0, problems, damages);
    }

    private boolean holdsAllDamage(Part part) {
        TextRange lines = new TextRange(part.start(), part.end());
        return old.damages().stream().allMatch(damage -> lines.contains(damage.range()));
    }
}
