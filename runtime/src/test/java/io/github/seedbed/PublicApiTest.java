package io.github.seedbed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.planted.Planted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tribuo.Model;

/** The surface of bundle and runtime is what it is on purpose; each rule is seen to turn red on a planted fault. */
class PublicApiTest {
    private static final Path ROOT = Path.of("..");
    private static final Path LISTING = Path.of("src/test/resources/public-api.txt");

    private static final JavaClasses SEEDBED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.seedbed");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackagesOf(Planted.class);

    private static final ArchRule NO_FOREIGN_TYPE_IN_A_SIGNATURE = classes()
            .that(DescribedPredicate.describe("are public", PublicApi::isPublic))
            .should(new NameOnlyWhatAUserMayKnow());

    /** Whatever trained a model, the rest sees a Predictor. */
    private static final ArchRule ONE_PLACE_KNOWS_TRIBUOS_MODEL = noClasses()
            .that()
            .resideOutsideOfPackages("io.github.seedbed.model", "io.github.seedbed.internal.export")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Model.class);

    @Test
    void eachChangeOfTheSurfaceShowsInAReview() throws IOException {
        String listing = new PublicApi(SEEDBED).listing();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(LISTING, listing);
        }
        assertThat(listing)
                .as("The public surface is another one; if that is meant: mvn test -pl bundle,runtime -Dquick"
                        + " -Dtest=PublicApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update")
                .isEqualTo(Files.readString(LISTING));
    }

    @Test
    void noSignatureNamesATypeOfALibraryOrOfTheInside() {
        NO_FOREIGN_TYPE_IN_A_SIGNATURE.check(SEEDBED);
        assertThatThrownBy(() -> NO_FOREIGN_TYPE_IN_A_SIGNATURE.check(PLANTED))
                .hasMessageContaining("Planted.tree() names com.fasterxml.jackson.databind.JsonNode")
                .hasMessageContaining(
                        "Planted.inside(java.util.List) names io.github.seedbed.internal.digest.Checksums");
    }

    @Test
    void onePlaceKnowsTribuosModel() {
        ONE_PLACE_KNOWS_TRIBUOS_MODEL.check(SEEDBED);
        assertThatThrownBy(() -> ONE_PLACE_KNOWS_TRIBUOS_MODEL.check(PLANTED)).hasMessageContaining("Planted.model()");
    }

    @Test
    void templatesAndDocumentedExamplesUseThePublicTypesOnly() throws IOException {
        PublicApi api = new PublicApi(SEEDBED);
        Map<String, Object> hidden = new TreeMap<>();
        for (Path file : users()) {
            List<String> types = new ArrayList<>(api.hiddenTypesIn(Files.readString(file)));
            types.removeIf(PublicApiTest::isPublicInSpark);
            if (!types.isEmpty()) {
                hidden.put(ROOT.relativize(file).toString(), types);
            }
        }
        assertThat(hidden).isEmpty();
        assertThat(api.hiddenTypesIn("""
                import io.github.seedbed.run.Run;
                import io.github.seedbed.internal.digest.Checksums;
                import static io.github.seedbed.run.Ranges.expected;
                io.github.seedbed.bundle.Unknown none;
                """))
                .containsExactly(
                        "io.github.seedbed.bundle.Unknown",
                        "io.github.seedbed.internal.digest.Checksums",
                        "io.github.seedbed.run.Ranges");
    }

    /** That module is built in the full build only, so its classes are not at hand here. */
    private static boolean isPublicInSpark(String type) {
        Path source = ROOT.resolve("spark/src/main/java/" + type.replace('.', '/') + ".java");
        try {
            return Files.exists(source)
                    && Files.readString(source)
                            .contains("\npublic final class " + type.substring(type.lastIndexOf('.') + 1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Code that people copy: templates, what is printed into a card, pages and their examples. */
    private static Iterable<Path> users() throws IOException {
        Stream<Path> templates = Stream.of("templates", "docs/examples")
                .map(ROOT::resolve)
                .flatMap(PublicApiTest::below)
                .filter(file ->
                        file.toString().endsWith(".java") && !file.toString().contains("/target/"));
        Stream<Path> pages = SortedFiles.in(ROOT.resolve("docs")).stream()
                .filter(file -> file.toString().endsWith(".md"));
        return Stream.of(templates, pages, Stream.of(ROOT.resolve("README.md")))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Path> below(Path folder) {
        try {
            return SortedFiles.below(folder).stream().map(folder::resolve);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Java's own types, Seedbed's public ones, and Tribuo's, with which a project trains. */
    private static final class NameOnlyWhatAUserMayKnow extends ArchCondition<JavaClass> {
        NameOnlyWhatAUserMayKnow() {
            super("name only types of Java, of Tribuo and public ones in what others can use");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getCodeUnits().stream()
                    .filter(NameOnlyWhatAUserMayKnow::isUsable)
                    .forEach(unit -> {
                        Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                                .forEach(named -> check(unit.getFullName(), named, events));
                    });
            type.getFields().stream()
                    .filter(field -> field.getModifiers().contains(JavaModifier.PUBLIC))
                    .forEach(field -> check(field.getFullName(), field.getType(), events));
            type.getSuperclass().ifPresent(parent -> check(type.getName(), parent, events));
            type.getInterfaces().forEach(parent -> check(type.getName(), parent, events));
        }

        private static boolean isUsable(JavaCodeUnit unit) {
            return unit.getModifiers().contains(JavaModifier.PUBLIC)
                    || unit.getModifiers().contains(JavaModifier.PROTECTED);
        }

        private static void check(String where, JavaType named, ConditionEvents events) {
            for (JavaClass raw : named.getAllInvolvedRawTypes()) {
                JavaClass type = raw.getBaseComponentType();
                boolean known = type.isPrimitive()
                        || type.getPackageName().startsWith("java.")
                        || type.getPackageName().startsWith("org.tribuo")
                        || type.getPackageName().startsWith("io.github.seedbed") && PublicApi.isPublic(type);
                if (!known) {
                    events.add(SimpleConditionEvent.violated(named, where + " names " + type.getName()));
                }
            }
        }
    }
}
