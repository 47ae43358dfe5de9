package io.github.seedbed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses RUNTIME = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.seedbed");

    @Test
    void knowsNothingOfMaven() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "io.github.seedbed.maven..")
                .check(RUNTIME);
    }

    @Test
    void hasNoCyclesBetweenSubjects() {
        slices().matching("io.github.seedbed.(*)..").should().beFreeOfCycles().check(RUNTIME);
    }
}
