package dev.meshloft.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.meshloft.app.task.FxThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The conventions of the architecture that a compiler does not check; `ARCHITECTURE.md` explains them.
class ArchitectureTest {

    private static final String CORE = "dev.meshloft.core.";
    private static final String APP = "dev.meshloft.app.";

    /// A package of core imports only packages above it.
    private static final List<String> CORE_ORDER = List.of(
            "text",
            "yaml",
            "schema",
            "resource",
            "change",
            "diagnostic",
            "istio",
            "kube",
            "index",
            "mesh",
            "security",
            "traffic",
            "impact",
            "analysis",
            "analysis.rules",
            "topology",
            "assist",
            "assist.place",
            "assist.explain",
            "assist.complete",
            "assist.outline",
            "assist.navigate",
            "assist.hover",
            "assist.rename",
            "assist.format",
            "assist.intention",
            "assist.mesh",
            "plan",
            "workspace");

    /// Packages of app that every feature may use; the others are features, and `cli` and the studio put them together.
    private static final Set<String> SHARED = Set.of("store", "look", "task", "files");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.meshloft");

    @TestFactory
    Stream<DynamicTest> corePackagesImportOnlyThoseAbove() {
        return CORE_ORDER.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    int position = CORE_ORDER.indexOf(name);
                    String[] below = CORE_ORDER.subList(position + 1, CORE_ORDER.size()).stream()
                            .map(each -> CORE + each)
                            .toArray(String[]::new);
                    check(noClasses()
                            .that()
                            .resideInAPackage(CORE + name)
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(below).and(notIn(CORE + name))));
                }));
    }

    @Test
    void everyPackageOfCoreHasAPlaceInTheOrder() {
        Set<String> unknown = packages("dev.meshloft.core..").stream()
                .map(name -> name.substring(CORE.length()))
                .filter(name -> !CORE_ORDER.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(unknown.size() > 0, () -> "not in the order: " + unknown);
    }

    @Test
    void coreIsPure() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.meshloft.core..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.net.http..", "java.util.logging..")
                        .or(type(Thread.class))
                        .or(type(System.Logger.class))
                        .or(type(java.io.File.class))
                        .or(type(java.time.Clock.class))
                        .as("files, threads, logs or the clock")));
        check(noClasses()
                .that()
                .resideInAPackage("dev.meshloft.core..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now"));
    }

    @Test
    void onlyYamlKnowsTheYamlLibrary() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.meshloft..")
                .and()
                .resideOutsideOfPackage("dev.meshloft.core.yaml")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml.."));
    }

    @Test
    void theMiddleModulesDoNotSeeEachOther() {
        List<String> middle = List.of("dev.meshloft.editor..", "dev.meshloft.graphview..", "dev.meshloft.cluster..");
        for (String module : middle) {
            List<String> others = new ArrayList<>(middle);
            others.remove(module);
            others.add("dev.meshloft.app..");
            check(noClasses()
                    .that()
                    .resideInAPackage(module)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others.toArray(String[]::new)));
        }
        check(noClasses()
                .that()
                .resideInAPackage("dev.meshloft.core..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.meshloft..").and(notIn("dev.meshloft.core.."))));
    }

    @Test
    void onlyTheClusterModuleOpensConnections() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.meshloft..")
                .and()
                .resideOutsideOfPackage("dev.meshloft.cluster..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "io.fabric8..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URLConnection")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket"));
    }

    @TestFactory
    Stream<DynamicTest> featuresDoNotSeeEachOther() {
        return features().stream()
                .map(feature -> DynamicTest.dynamicTest(feature, () -> {
                    String[] others = features().stream()
                            .filter(each -> !each.equals(feature))
                            .map(each -> APP + each + "..")
                            .toArray(String[]::new);
                    check(noClasses()
                            .that()
                            .resideInAPackage(APP + feature + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(others)
                            .orShould()
                            .dependOnClassesThat()
                            .resideInAnyPackage("dev.meshloft.app", "dev.meshloft.app.cli.."));
                }));
    }

    @Test
    void whatFeaturesShareKnowsNoFeature() {
        String[] shared = SHARED.stream().map(each -> APP + each + "..").toArray(String[]::new);
        String[] features = features().stream().map(each -> APP + each + "..").toArray(String[]::new);
        check(noClasses()
                .that()
                .resideInAnyPackage(shared)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(features));
    }

    @Test
    void theCommandLineNeedsNoDisplay() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.meshloft.app.cli..")
                .should()
                .transitivelyDependOnClassesThat()
                .resideInAPackage("javafx.."));
    }

    @Test
    void headlessPackagesKnowNoJavaFx() {
        check(noClasses()
                .that()
                .resideInAnyPackage("dev.meshloft.core..", "dev.meshloft.cluster..", "dev.meshloft.graphview.layout..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.."));
    }

    @Test
    void onlyFxThreadQueuesOnTheFxThread() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.meshloft.app..")
                .and(are(DescribedPredicate.not(type(FxThread.class))))
                .should()
                .callMethod(Platform.class, "runLater", Runnable.class));
    }

    @TestFactory
    Stream<DynamicTest> everyPackageIsNullMarked() {
        return packages("dev.meshloft..").stream()
                .map(CLASSES::getPackage)
                .map(each -> DynamicTest.dynamicTest(
                        each.getName(),
                        () -> assertFalse(
                                !isNullMarked(each), () -> each.getName() + " has no package-info with @NullMarked")));
    }

    private static boolean isNullMarked(JavaPackage each) {
        return each.isAnnotatedWith(NullMarked.class);
    }

    private static List<String> features() {
        return packages("dev.meshloft.app..").stream()
                .filter(name -> name.length() > APP.length())
                .map(name -> name.substring(APP.length()))
                .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
                .distinct()
                .filter(name -> !SHARED.contains(name) && !name.equals("cli"))
                .toList();
    }

    /// The packages that hold classes.
    private static List<String> packages(String pattern) {
        return CLASSES.stream()
                .filter(resideInAPackage(pattern))
                .map(JavaClass::getPackageName)
                .distinct()
                .sorted()
                .toList();
    }

    private static DescribedPredicate<JavaClass> notIn(String pattern) {
        return DescribedPredicate.not(resideInAPackage(pattern));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
