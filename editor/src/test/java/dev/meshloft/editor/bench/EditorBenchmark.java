package dev.meshloft.editor.bench;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.Samples;
import dev.meshloft.editor.Stages;
import dev.meshloft.editor.YamlEditor;
import dev.meshloft.editor.highlight.Meaning;
import dev.meshloft.editor.highlight.MeaningRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Time of keys, scrolling, folding and opening, beside RichTextFX with the whole text restyled on each key. No part of
/// the usual build; `docs/performance.md` has the command.
///
/// A key counts from its event until after a whole pulse of the scene (styles, layout, what is placed on the text) and
/// a picture of the window drawn in software. Times are processor time of the FX thread, so that other work on the
/// machine does not count.
@ExtendWith(ApplicationExtension.class)
class EditorBenchmark {

    private static final int KEYS = 400;
    private static final int WARM_UP = 200;
    private static final int WIDTH = 696;
    private static final int HEIGHT = 552;

    private final List<String> rows = new ArrayList<>(List.of("| what | p50 ms | p95 ms |", "|---|---|---|"));

    @SuppressWarnings("NullAway.Init") // set by TestFX before each test
    private Stage stage;

    @Start
    void start(Stage shown) {
        Stages.loadFonts();
        stage = shown;
    }

    @Test
    void measure(FxRobot robot) {
        robot.interact(this::measureAll);
        robot.interact(() -> stage.hide());
        try {
            Files.write(Path.of("target", "editor-benchmark.md"), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measureAll() {
        String tenThousand = text(10_000);
        String fiveMegabytes = text(5 * 1024 * 1024 / 29);
        warmUp(tenThousand);
        String large = "%,d lines, 5 MB".formatted(fiveMegabytes.lines().count());
        keys("key to picture, 10,000 lines", editor(tenThousand));
        keys("the same with 200 problems and 5,000 marked names", marked(tenThousand));
        keys("key to picture, " + large, editor(fiveMegabytes));
        keys("baseline: key to picture, 10,000 lines", baseline(tenThousand));
        scroll("a wheel step of 3 lines to picture, " + large, editor(fiveMegabytes));
        scroll("baseline: a wheel step to picture, " + large, baseline(fiveMegabytes));
        problems(tenThousand);
        folds(fiveMegabytes);
        outside(tenThousand);
        open("open 5 MB to picture", 7, () -> editor(fiveMegabytes));
        open("open 10,000 lines to picture", 7, () -> editor(tenThousand));
        open("baseline: open 10,000 lines to picture", 7, () -> baseline(tenThousand));
    }

    /// A shown thing that takes keys.
    private record Shown(Parent root, CodeArea area) {}

    private static Shown editor(String text) {
        return shown(plain(text));
    }

    private static YamlEditor plain(String text) {
        YamlEditor editor = new YamlEditor();
        editor.setText(text);
        editor.setOnEdit(change -> {});
        return editor;
    }

    private static Shown marked(String text) {
        YamlEditor editor = plain(text);
        editor.diagnosticsProperty().set(Samples.problems(text, 200));
        editor.meaningRangesProperty()
                .set(IntStream.range(0, 5_000)
                        .mapToObj(i -> new MeaningRange(new TextRange(i * 50, i * 50 + 5), Meaning.REFERENCE))
                        .toList());
        return shown(editor);
    }

    private static Shown shown(YamlEditor editor) {
        return new Shown(editor, (CodeArea) editor.lookup(".yaml-area"));
    }

    private static Shown baseline(String text) {
        WholeFileArea area = new WholeFileArea(text);
        return new Shown(area.root(), area.area());
    }

    /// What is measured first is not to pay for what others do too.
    private void warmUp(String text) {
        keys("warm-up", editor(text));
        keys("warm-up", baseline(text));
        rows.subList(2, rows.size()).clear();
    }

    private void keys(String what, Shown shown) {
        show(shown);
        Random random = new Random(1);
        double[] times = new double[KEYS];
        for (int i = -WARM_UP; i < KEYS; i++) {
            if (Math.floorMod(i, 20) == 0) {
                shown.area().moveTo(random.nextInt(shown.area().getLength()));
                shown.area().requestFollowCaret();
                paint(shown);
            }
            long start = cpu();
            if (i % 25 == 0) {
                press(shown.area(), KeyCode.ENTER);
            } else {
                type(shown.area(), i % 17 == 0 ? "\"" : i % 7 == 0 ? ":" : "a");
            }
            paint(shown);
            if (i >= 0) {
                times[i] = (cpu() - start) / 1e6;
            }
        }
        row(what, times);
    }

    private void scroll(String what, Shown shown) {
        show(shown);
        double[] times = new double[KEYS];
        for (int i = -WARM_UP; i < KEYS; i++) {
            long start = cpu();
            shown.area().scrollYBy(60);
            paint(shown);
            if (i >= 0) {
                times[i] = (cpu() - start) / 1e6;
            }
        }
        row(what, times);
    }

    private void problems(String text) {
        YamlEditor editor = plain(text);
        Shown shown = shown(editor);
        show(shown);
        double[] times = new double[40];
        for (int i = 0; i < times.length; i++) {
            long start = cpu();
            editor.diagnosticsProperty().set(Samples.problems(text, 200 + i % 2));
            paint(shown);
            times[i] = (cpu() - start) / 1e6;
        }
        row("200 new problems to picture, 10,000 lines", times);
    }

    private void folds(String text) {
        YamlEditor editor = plain(text);
        Shown shown = shown(editor);
        show(shown);
        double[] fold = new double[5];
        double[] unfold = new double[5];
        for (int i = 0; i < fold.length; i++) {
            fold[i] = timed(shown, editor::foldAll);
            unfold[i] = timed(shown, editor::unfoldAll);
        }
        row("fold all of 5 MB to picture", fold);
        row("unfold all of 5 MB to picture", unfold);
    }

    private static double timed(Shown shown, Runnable action) {
        long start = cpu();
        action.run();
        paint(shown);
        return (cpu() - start) / 1e6;
    }

    private void outside(String text) {
        YamlEditor editor = plain(text);
        double[] times = new double[KEYS];
        for (int i = 0; i < KEYS; i++) {
            long start = cpu();
            editor.apply(TextChange.of(TextEdit.insert(i * 100, "x")));
            times[i] = (cpu() - start) / 1e6;
        }
        row("a change from a form, 10,000 lines, without picture", times);
    }

    private void open(String what, int count, Supplier<Shown> make) {
        double[] times = new double[count];
        for (int i = 0; i < times.length; i++) {
            long start = cpu();
            Shown shown = make.get();
            show(shown);
            times[i] = (cpu() - start) / 1e6;
        }
        row(what, times);
    }

    private void show(Shown shown) {
        Stages.show(stage, shown.root(), WIDTH, HEIGHT, false);
        paint(shown);
        paint(shown);
    }

    /// A pulse of all scenes as the toolkit makes it, then a picture as large as the window, drawn in software.
    private static void paint(Shown shown) {
        Pulse.fire();
        shown.root().snapshot(null, new WritableImage(WIDTH, HEIGHT));
    }

    private static void type(CodeArea area, String character) {
        area.fireEvent(
                new KeyEvent(KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, false, false, false));
    }

    private static void press(CodeArea area, KeyCode code) {
        area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void row(String what, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        String row = String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f |",
                what,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.95)]);
        rows.add(row);
        System.out.println(row);
    }

    private static String text(int lines) {
        List<String> block = List.of(
                "---",
                "apiVersion: networking.istio.io/v1",
                "kind: VirtualService",
                "metadata:",
                "  name: reviews # the route",
                "spec:",
                "  hosts: [reviews, \"ratings\"]",
                "  http:",
                "  - route:",
                "    - destination: { host: reviews, subset: v1 }",
                "      weight: 90",
                "    timeout: 2s");
        return IntStream.range(0, lines)
                .mapToObj(line -> block.get(line % block.size()))
                .collect(Collectors.joining("\n"));
    }
}
