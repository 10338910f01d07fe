package dev.meshloft.app.find;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.SourceText;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.editor.find.Search;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// All places of one file, in the text that was searched.
record FileHits(FileId file, String text, List<Hit> hits) {

    FileHits {
        hits = List.copyOf(hits);
    }

    static FileHits of(OpenFile file, Search search) {
        return of(file, search.in(file.text()).matches());
    }

    static FileHits of(OpenFile file, List<TextRange> found) {
        if (found.isEmpty()) {
            return new FileHits(file.id(), file.text(), List.of());
        }
        SourceText lines = SourceText.of(file.text());
        List<Hit> hits = new ArrayList<>(found.size());
        for (TextRange range : found) {
            int number = lines.position(range.start()).line();
            TextRange line = lines.line(number);
            hits.add(Hit.of(file.id(), file.text(), range, number, line.start(), line.end()));
        }
        return new FileHits(file.id(), file.text(), hits);
    }

    /// These places replaced.
    TextChange replaced(Collection<Hit> chosen, Search search, String with) {
        return new TextChange(chosen.stream()
                .map(hit -> TextEdit.replace(
                        hit.range(), search.replacement(hit.range().in(text), with)))
                .toList());
    }
}
