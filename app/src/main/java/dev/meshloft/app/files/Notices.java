package dev.meshloft.app.files;

import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Notice;
import dev.meshloft.app.store.Store;
import java.time.Clock;

/// Tells the user what became of files.
record Notices(Store store, Clock clock) {

    void done(String text, String detail) {
        tell(Notice.Level.DONE, text, detail);
    }

    void note(String text, String detail) {
        tell(Notice.Level.NOTE, text, detail);
    }

    void failed(String text, String detail) {
        tell(Notice.Level.FAILED, text, detail);
    }

    /// An error of the program.
    void failed(Throwable error) {
        failed("Reading or writing stopped by an error of the program", String.valueOf(error));
    }

    private void tell(Notice.Level level, String text, String detail) {
        store.dispatch(new Intent.Noticed(new Notice(clock.instant(), level, text, detail)));
    }
}
