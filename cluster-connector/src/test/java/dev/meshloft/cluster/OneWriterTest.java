package dev.meshloft.cluster;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.meshloft.cluster.api.WriteTransport;
import dev.meshloft.cluster.apply.ClusterWriter;
import org.junit.jupiter.api.Test;

/// One class writes to clusters; nothing else can, not even by accident.
final class OneWriterTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.meshloft.cluster");

    @Test
    void onlyTheWriterSendsWrites() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ClusterWriter.class.getName())
                .should()
                .callMethodWhere(
                        target(owner(assignableTo(WriteTransport.class))).and(target(name("write"))))
                .check(MODULE);
    }

    @Test
    void onlyTheWriterMakesWriteRequests() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ClusterWriter.class.getName())
                .should()
                .callConstructorWhere(target(owner(assignableTo(WriteTransport.WriteRequest.class))))
                .check(MODULE);
    }

    /// fabric8 has a hundred ways to write; none of them is used, only its HTTP client.
    @Test
    void nothingUsesTheClientsOwnOperations() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.fabric8.kubernetes.client.dsl..")
                .check(MODULE);
    }

    @Test
    void onlyTheTransportOpensConnections() {
        noClasses()
                .that()
                .haveNameNotMatching("dev\\.meshloft\\.cluster\\.api\\.(HttpTransport|Logins|LoginHttp)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.fabric8.kubernetes.client.http..", "io.fabric8.kubernetes.client.jdkhttp..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.http.HttpClient")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URLConnection")
                .check(MODULE);
    }

    @Test
    void theVocabularyKnowsNoLibrary() {
        noClasses()
                .that()
                .resideInAPackage("dev.meshloft.cluster")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.fabric8..", "tools.jackson..", "dev.meshloft.cluster.*..")
                .check(MODULE);
    }
}
