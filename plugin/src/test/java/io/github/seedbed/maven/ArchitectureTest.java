package io.github.seedbed.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses PLUGIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.seedbed.maven");

    @Test
    void onlyMojosKnowMaven() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Mojo")
                .and()
                .resideOutsideOfPackage("..maven.template..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..")
                .check(PLUGIN);
    }

    @Test
    void hasNoCyclesBetweenSubjects() {
        slices().matching("io.github.seedbed.maven.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PLUGIN);
    }
}
