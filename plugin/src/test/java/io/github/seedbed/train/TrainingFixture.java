package io.github.seedbed.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A project whose compiled classes are the fake training. */
public final class TrainingFixture {
    private TrainingFixture() {}

    public static Training in(Path basedir, String... arguments) throws IOException {
        Path classes = basedir.resolve("target").resolve("classes");
        for (Class<?> needed : List.of(FakeTraining.class, io.github.seedbed.train.RunFixture.class)) {
            String name = needed.getName().replace('.', '/') + ".class";
            Path file = classes.resolve(name);
            Files.createDirectories(file.getParent());
            try (var in = needed.getResourceAsStream("/" + name)) {
                Files.write(file, in.readAllBytes());
            }
        }
        Files.writeString(basedir.resolve("experiment.yaml"), "format: 1\nseed: 7\n");
        Files.createDirectories(basedir.resolve("data"));
        Files.writeString(basedir.resolve("data/penguins.csv"), "species,mass\nAdelie,3750\n");
        return new Training(
                basedir,
                basedir.resolve("target"),
                classes,
                List.of(classes),
                FakeTraining.class.getName(),
                List.of(),
                List.of(arguments));
    }
}
