package io.github.seedbed.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The direction of dependencies; each rule is seen to turn red on a planted fault. */
class ArchitectureTest {
    private static final JavaClasses SEEDBED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.seedbed");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("io.github.seedbed.planted");

    private static final ArchRule ONLY_PACKAGES_BELOW_MAVEN_KNOW_MAVEN = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.seedbed.maven..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.maven..", "org.eclipse.aether..", "io.github.seedbed.maven..");

    private static final ArchRule NO_CYCLE_OF_PACKAGES =
            slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

    @Test
    void onlyPackagesBelowMavenKnowMaven() {
        ONLY_PACKAGES_BELOW_MAVEN_KNOW_MAVEN.check(SEEDBED);
        assertThatThrownBy(() -> ONLY_PACKAGES_BELOW_MAVEN_KNOW_MAVEN.check(PLANTED))
                .hasMessageContaining("planted.plain.KnowsMaven.log()")
                .hasMessageContaining("planted.plain.KnowsMaven.mojo()");
    }

    @Test
    void noPackagesDependOnEachOtherInACycle() {
        NO_CYCLE_OF_PACKAGES.check(SEEDBED);
        assertThatThrownBy(() -> NO_CYCLE_OF_PACKAGES.check(PLANTED))
                .hasMessageContaining("Cycle detected")
                .hasMessageContaining("planted.Root.below()");
    }

    @Test
    void thePageListsEachPackageWithWhatItUses() throws IOException {
        new ArchitecturePage(SEEDBED).listsEachPackageWithWhatItUses();
    }

    /** Each package is a slice of its own, the ones that hold others included. */
    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return SliceIdentifier.of(javaClass.getPackageName());
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }
}
