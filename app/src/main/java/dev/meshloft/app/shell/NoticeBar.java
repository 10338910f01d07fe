package dev.meshloft.app.shell;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.BottomTab;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Notice;
import dev.meshloft.app.store.Store;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// What went wrong last, in words, until the user has seen it: below the bars, above everything else.
final class NoticeBar {

    private final Store store;
    private final HBox root = new HBox(8);
    private @Nullable Notice shown;
    private @Nullable Notice dismissed;

    NoticeBar(Store store) {
        this.store = store;
        root.getStyleClass().addAll("notice", "error");
        store.observe(this::show);
    }

    Node root() {
        return root;
    }

    private void show(AppState state) {
        List<Notice> notices = state.notices();
        Optional<Notice> failed = notices.isEmpty()
                ? Optional.empty()
                : Optional.of(notices.getLast()).filter(last -> last.level() == Notice.Level.FAILED);
        Notice next = failed.filter(notice -> !notice.equals(dismissed)).orElse(null);
        root.setVisible(next != null);
        root.setManaged(next != null);
        if (next != null && !next.equals(shown)) {
            root.getChildren().setAll(Icon.of("err-c").styled("error"), Rows.text(next.text(), "medium"));
            root.getChildren().addAll(Rows.text(next.detail()), Rows.gap());
            long others = notices.reversed().stream()
                            .takeWhile(notice -> notice.level() == Notice.Level.FAILED)
                            .count()
                    - 1;
            if (others > 0 && !state.screen().welcome()) {
                root.getChildren().add(Rows.link("and " + others + " more", this::showAll));
            }
            root.getChildren().add(Rows.iconButton("x", "Close this message", this::dismiss));
        }
        shown = next;
    }

    private void showAll() {
        store.dispatch(new Intent.ShowBottom(BottomTab.ACTIVITY));
        dismiss();
    }

    private void dismiss() {
        dismissed = shown;
        show(store.now());
    }
}
