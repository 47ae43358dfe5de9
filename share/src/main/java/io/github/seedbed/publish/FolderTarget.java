package io.github.seedbed.publish;

import io.github.seedbed.internal.copy.Address;
import io.github.seedbed.internal.copy.Place;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.files.ReplacedFolder;
import io.github.seedbed.internal.http.ProgressLine;
import io.github.seedbed.internal.hub.Surroundings;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A folder, such as that of a network drive or of a web server: a folder in it for each version.
 *
 * @param basedir of the project
 * @param folder where the folders of the versions are, as the project calls it: a path of this machine is of no use to
 *     others
 */
public record FolderTarget(Path basedir, String folder) implements Target {
    @Override
    public String name() {
        return "folder";
    }

    private String address(ReleasedBundle bundle) {
        return folder.replaceAll("/+$", "") + "/" + bundle.name().artifactId() + "-"
                + bundle.name().version();
    }

    private Path path(ReleasedBundle bundle) {
        return basedir.resolve(address(bundle)).toAbsolutePath().normalize();
    }

    @Override
    public void requireReady() {
        Path place = basedir.resolve(folder);
        if (!Files.isDirectory(place) || !Files.isWritable(place)) {
            throw new ProblemException(new Problem(
                    "There is no folder for the copy",
                    folder,
                    "it does not exist, or you may not write there",
                    "create it; a drive may have to be mounted"));
        }
    }

    @Override
    public String plan(ReleasedBundle bundle) throws IOException {
        return address(bundle) + ": " + bundle.files().size() + " files, " + ProgressLine.size(bundle.size()) + ", "
                + (isThere(bundle) ? "all there" : "to copy");
    }

    private boolean isThere(ReleasedBundle bundle) throws IOException {
        for (Map.Entry<String, Path> file : bundle.files().entrySet()) {
            Path there = path(bundle).resolve(file.getKey());
            if (!Files.isRegularFile(there) || !Sha256.of(there).equals(Sha256.of(file.getValue()))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Optional<Copy> put(ReleasedBundle bundle, boolean replaces, LongConsumer moved) throws IOException {
        Path place = path(bundle);
        Path sums = place.resolve(Checksums.FILE);
        if (!replaces && Files.exists(sums) && !Sha256.of(sums).equals(bundle.id())) {
            throw new ProblemException(new Problem(
                    "This version is published already",
                    place.toString(),
                    "it holds another bundle, and who used it would get another model",
                    "raise the version in pom.xml"));
        }
        if (!isThere(bundle)) {
            write(bundle, place, moved);
        }
        return Optional.of(new Copy(name(), address(bundle), Optional.empty(), Optional.empty()));
    }

    private static void write(ReleasedBundle bundle, Path place, LongConsumer moved) throws IOException {
        try (ReplacedFolder replaced = ReplacedFolder.at(place)) {
            for (Map.Entry<String, Path> file : bundle.files().entrySet()) {
                Path draft = replaced.draft().resolve(file.getKey());
                Files.createDirectories(draft.getParent());
                Files.copy(file.getValue(), draft);
                moved.accept(Files.size(draft));
            }
            replaced.commit();
        }
    }

    @Override
    public Place place(Copy copy) throws IOException {
        return new Address(basedir.resolve(copy.address()).toString()).place(Surroundings.ofProcess());
    }
}
