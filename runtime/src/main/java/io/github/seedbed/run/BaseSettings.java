package io.github.seedbed.run;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.internal.copy.Address;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The section {@code base}: the published bundle that a run starts from.
 *
 * @param name what its hub calls it, such as {@code owner/name}
 * @param bundle its folder or zip file, from the folder of the experiment, or an address as {@code Bundle.load} takes
 *     it
 * @param id the SHA-256 of its {@code SHA256SUMS}
 */
record BaseSettings(String name, String bundle, String id) {
    private static final String PART = "[A-Za-z0-9][A-Za-z0-9._-]*";

    BaseSettings {
        if (!name.matches("(" + PART + "/)?" + PART)) {
            throw new IllegalArgumentException("name is not a model name such as \"owner/name\"");
        }
        if (new Address(bundle).isPath() && Path.of(bundle).isAbsolute()) {
            throw new IllegalArgumentException(
                    "bundle is an absolute path, which holds on this machine only: name it from the project's folder");
        }
        if (!id.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "id is not 64 hexadecimal digits; while it is unknown, write 64 zeros: the next run prints it");
        }
    }

    /** Returns the section of an experiment whose code asks for it. */
    static BaseSettings of(Experiment experiment, Path file) {
        return experiment
                .base()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "It is not said which bundle to start from",
                        file.toString(),
                        "the code asks for a base, and there is no section \"base\"",
                        "add the section, with name, bundle and id; or take run.base() out of the code")));
    }

    /** An address is asked only while the cache has no bundle of this id: what is trained on needs no network twice. */
    Bundle load(Path experiment) throws IOException {
        if (!new Address(bundle).isPath()) {
            return Bundle.load(bundle, id);
        }
        Path place = experiment.toAbsolutePath().resolveSibling(bundle);
        if (Files.notExists(place)) {
            throw new ProblemException(new Problem(
                    "The bundle that the run starts from is missing",
                    bundle,
                    experiment.getFileName() + " names it as base.bundle",
                    "put the bundle there, or correct the name"));
        }
        return Bundle.load(place, id);
    }

    /** Returns what {@code config.json} says of a base that was loaded. */
    RunConfig.Base config(Bundle loaded) {
        return new RunConfig.Base(name, loaded.version(), id);
    }
}
