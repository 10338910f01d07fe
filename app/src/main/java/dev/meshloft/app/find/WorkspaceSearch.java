package dev.meshloft.app.find;

import dev.meshloft.core.workspace.OpenFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;

/// Looks through files, one after the other, until it is interrupted.
final class WorkspaceSearch {

    /// More nobody reads.
    static final int MOST = 20_000;

    private static final int TELL_EVERY = 100;

    private WorkspaceSearch() {}

    /// @param searched how many files were looked through
    /// @param cut whether there are more places than are listed
    record Result(List<FileHits> files, int searched, boolean cut) {

        static final Result NONE = new Result(List.of(), 0, false);

        Result {
            files = List.copyOf(files);
        }

        int count() {
            return files.stream().mapToInt(each -> each.hits().size()).sum();
        }
    }

    /// @param progress gets now and then how many files are done
    static Result run(Collection<OpenFile> files, Query query, IntConsumer progress) {
        List<FileHits> found = new ArrayList<>();
        int done = 0;
        int count = 0;
        for (OpenFile file : files) {
            if (Thread.currentThread().isInterrupted() || count >= MOST) {
                return new Result(found, done, true);
            }
            if (query.covers(file.id())) {
                FileHits hits = FileHits.of(file, query.search());
                if (!hits.hits().isEmpty()) {
                    int left = MOST - count;
                    found.add(
                            hits.hits().size() <= left
                                    ? hits
                                    : new FileHits(
                                            hits.file(),
                                            hits.text(),
                                            hits.hits().subList(0, left)));
                    count += Math.min(left, hits.hits().size());
                }
            }
            if (++done % TELL_EVERY == 0) {
                progress.accept(done);
            }
        }
        return new Result(found, done, false);
    }
}
