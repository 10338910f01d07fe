package dev.meshloft.editor.bench;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.editor.Stages;
import dev.meshloft.editor.YamlEditor;
import dev.meshloft.editor.highlight.YamlLexer;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Time of a keystroke and of opening a file, beside RichTextFX with the whole text restyled on each key.
///
/// Run it with the module path and options of this module's tests; it prints a Markdown table. *Restyled* is from the
/// key event until the styles are set, *painted* until after layout and a software-rendered picture of the window.
/// Times are processor time of the FX thread, so that other work on the machine does not count.
public final class EditorBenchmark extends Application {

    private static final int KEYS = 400;
    private static final int WARM_UP = 150;

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        Stages.loadFonts();
        String tenThousand = text(10_000);
        String fiveMegabytes = text(5 * 1024 * 1024 / 29);
        System.out.println("| what | p50 ms | p95 ms |\n|---|---|---|");
        keys(stage, "Meshloft, 10,000 lines", editor(tenThousand));
        keys(stage, "Meshloft, %,d lines, 5 MB".formatted(fiveMegabytes.lines().count()), editor(fiveMegabytes));
        keys(stage, "whole-file restyle, 10,000 lines", baseline(tenThousand));
        open(stage, "open 5 MB, Meshloft", () -> editor(fiveMegabytes));
        open(stage, "open 5 MB, whole-file restyle", () -> baseline(fiveMegabytes));
        outside(tenThousand);
        Platform.exit();
    }

    /// A shown thing that takes keys.
    private record Shown(Parent root, CodeArea area) {}

    private static Shown editor(String text) {
        YamlEditor editor = new YamlEditor();
        editor.setText(text);
        editor.setOnEdit(change -> {});
        return new Shown(editor, (CodeArea) editor.lookup(".yaml-area"));
    }

    private static Shown baseline(String text) {
        CodeArea area = new CodeArea();
        area.textProperty().addListener((all, before, now) -> area.setStyleSpans(0, wholeFile(now)));
        area.replaceText(text);
        return new Shown(new StackPane(new VirtualizedScrollPane<>(area)), area);
    }

    private static StyleSpans<Collection<String>> wholeFile(String text) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        YamlLexer lexer = new YamlLexer();
        int[] at = {0};
        int start = 0;
        int state = YamlLexer.start();
        for (String line : text.split("\n", -1)) {
            int lineStart = start;
            state = lexer.lex(line, state, (type, from, to) -> {
                spans.add(List.of(), lineStart + from - at[0]);
                spans.add(List.of(type.styleClass()), to - from);
                at[0] = lineStart + to;
            });
            start += line.length() + 1;
        }
        spans.add(List.of(), text.length() - at[0]);
        return spans.create();
    }

    private static void keys(Stage stage, String what, Shown shown) {
        show(stage, shown);
        Random random = new Random(1);
        double[] restyled = new double[KEYS];
        double[] painted = new double[KEYS];
        for (int i = -WARM_UP; i < KEYS; i++) {
            if (Math.floorMod(i, 20) == 0) {
                shown.area().moveTo(random.nextInt(shown.area().getLength()));
                shown.area().requestFollowCaret();
                paint(shown);
            }
            long start = cpu();
            key(shown.area(), i % 17 == 0 ? "\"" : i % 7 == 0 ? ":" : "a");
            long styled = cpu();
            paint(shown);
            if (i >= 0) {
                restyled[i] = (styled - start) / 1e6;
                painted[i] = (cpu() - start) / 1e6;
            }
        }
        row(what + ", key to restyled", restyled);
        row(what + ", key to painted", painted);
    }

    private static void outside(String text) {
        YamlEditor editor = new YamlEditor();
        editor.setText(text);
        double[] times = new double[KEYS];
        for (int i = 0; i < KEYS; i++) {
            long start = cpu();
            editor.apply(TextChange.of(TextEdit.insert(i * 100, "x")));
            times[i] = (cpu() - start) / 1e6;
        }
        row("Meshloft, 10,000 lines, change from a form", times);
    }

    private static void open(Stage stage, String what, Supplier<Shown> make) {
        double[] times = new double[5];
        for (int i = 0; i < times.length; i++) {
            long start = cpu();
            Shown shown = make.get();
            show(stage, shown);
            paint(shown);
            times[i] = (cpu() - start) / 1e6;
        }
        row(what, times);
    }

    private static void show(Stage stage, Shown shown) {
        Stages.show(stage, shown.root(), 696, 552, false);
        paint(shown);
    }

    /// The picture is as large as the window and drawn in software.
    private static void paint(Shown shown) {
        shown.root().applyCss();
        shown.root().layout();
        shown.root().snapshot(null, new WritableImage(696, 552));
    }

    private static void key(CodeArea area, String character) {
        area.fireEvent(
                new KeyEvent(KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, false, false, false));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void row(String what, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f |%n",
                what,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.95)]);
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
