package io.github.seedbed.maven.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void writeLibrary() throws IOException {
        library = folder.resolve("library.jar");
        new JarOutputStream(Files.newOutputStream(library)).close();
    }

    @Test
    void theFirstTrainingWritesItAndTheOthersStartWithIt() throws Exception {
        Training training = training(library);
        List<String> lines = new ArrayList<>();
        new TrainingProcess(training, lines::add).run(training.run());
        String arguments = Files.readString(folder.resolve("target/seedbed/run.args"));
        assertThat(archives()).hasSize(1);
        assertThat(arguments)
                .contains("-XX:SharedArchiveFile=")
                .contains(archives().get(0));
        assertThat(arguments).doesNotContain("ArchiveClassesAtExit");

        new TrainingProcess(training, lines::add).run(training.run());
        assertThat(lines).containsExactly("seed 7 — é", "stdin ends: true", "seed 7 — é", "stdin ends: true");
    }

    @Test
    void anotherLibraryMakesAnotherInItsPlace() throws Exception {
        Training training = training(library);
        new TrainingProcess(training, line -> {}).run(training.run());
        List<String> before = archives();
        Files.setLastModifiedTime(library, FileTime.fromMillis(0));
        new TrainingProcess(training, line -> {}).run(training.run());
        assertThat(archives()).hasSize(1).isNotEqualTo(before);
    }

    @Test
    void theProjectsClassesStayInFront() throws Exception {
        Training training = training(library);
        Path jar = folder.resolve("target/seedbed/classes.jar");
        assertThat(new ClassArchive(training, Jdk.present()).classPath()).containsExactly(jar, library);
    }

    @Test
    void aMovedProjectIsNotTrainedWithTheClassesOfItsOldPlace() throws Exception {
        Training old = training(library);
        new TrainingProcess(old, line -> {}).run(old.run());
        Path moved = folder.resolve("moved");
        Files.createDirectory(moved);
        Files.move(folder.resolve("target"), moved.resolve("target"));
        Training training = with(TrainingFixture.in(moved), library);
        List<String> lines = new ArrayList<>();
        new TrainingProcess(training, lines::add).run(training.run());
        assertThat(lines).contains("seed 7 — é");
    }

    @Test
    void isLeftOutAmongModulesAndOnAJavaThatNobodyTried() throws IOException {
        Path module = Files.createDirectories(folder.resolve("module/target/classes"));
        assertUnused(training(module), Jdk.present());
        assertUnused(training(library), new Jdk(folder, 99));
        assertUnused(TrainingFixture.in(folder), Jdk.present());
    }

    private static void assertUnused(Training training, Jdk jdk) throws IOException {
        ClassArchive archive = new ClassArchive(training, jdk);
        assertThat(archive.options(true)).isEmpty();
        assertThat(archive.classPath()).isEqualTo(training.classPath());
        assertThat(archive.keep()).isFalse();
    }

    private Training training(Path library) throws IOException {
        return with(TrainingFixture.in(folder), library);
    }

    private static Training with(Training training, Path library) {
        return new Training(
                training.basedir(),
                training.target(),
                training.classes(),
                List.of(training.classes(), library),
                training.mainClass(),
                training.jvmArguments(),
                training.arguments());
    }

    private List<String> archives() throws IOException {
        return SortedFiles.in(folder.resolve("target/seedbed")).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.startsWith("classes-"))
                .toList();
    }
}
