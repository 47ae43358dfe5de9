package io.github.seedbed.publish;

import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.files.SafeName;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.signature.ModelSignature;
import io.github.seedbed.signature.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bundle that is published, the same bytes everywhere.
 *
 * @param folder with {@code SHA256SUMS}
 * @param zip with the same files
 * @param signature a file {@code model.sig}, if it is signed
 * @param name Maven's groupId, artifactId and version
 */
public record ReleasedBundle(Path folder, Path zip, Optional<Path> signature, Coordinates name) {
    /**
     * What Maven calls the model.
     *
     * @param groupId such as {@code org.acme}
     * @param artifactId such as {@code penguins}
     * @param version such as {@code 1.0}
     */
    public record Coordinates(String groupId, String artifactId, String version) {
        /** Returns the path of a repository's folder, with a slash at its end. */
        String path() {
            return groupId.replace('.', '/') + "/" + artifactId + "/" + version + "/";
        }

        String file(String ending) {
            return artifactId + "-" + version + "-" + ending;
        }
    }

    /**
     * Returns its id.
     *
     * @throws IOException if it cannot be read
     */
    public String id() throws IOException {
        return Sha256.of(folder.resolve(Checksums.FILE));
    }

    /**
     * Returns the files of a copy: those of the bundle, and the signature. What is no plain file below the folder, or
     * not the one that {@code SHA256SUMS} lists, is not published.
     *
     * @throws ProblemException naming all that is not as it should be
     * @throws IOException if a file cannot be read
     */
    public SortedMap<String, Path> files() throws IOException {
        Checksums sums = Checksums.canonical(Files.readAllBytes(folder.resolve(Checksums.FILE)))
                .orElseThrow(() -> new ProblemException(fault(Checksums.FILE, "its list of digests is broken")));
        SortedMap<String, Path> files = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : sums.digests().keySet()) {
            Path file = folder.resolve(name);
            Optional<String> bad = SafeName.fault(name);
            if (bad.isPresent()) {
                problems.add(fault(name, bad.get()));
            } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                problems.add(fault(name, "it is missing, or a link"));
            } else if (!Sha256.of(file).equals(sums.digests().get(name))) {
                problems.add(fault(name, "it is another one than " + Checksums.FILE + " says"));
            }
            files.put(name, file);
        }
        ProblemException.throwIfAny(problems);
        files.put(Checksums.FILE, folder.resolve(Checksums.FILE));
        signature.ifPresent(file -> files.put(ModelSignature.FILE, file));
        return files;
    }

    private static Problem fault(String name, String why) {
        return new Problem(
                "A file of the bundle cannot be published", name, why, "build it again with: mvn verify -Prelease");
    }

    /** Returns how many bytes a copy has. */
    long size() throws IOException {
        long size = 0;
        for (Path file : files().values()) {
            size += Files.size(file);
        }
        return size;
    }

    /**
     * Signs the bundle. An old signature of the same files by the same key stays: a new one would be another file on
     * every copy, for the same reason.
     *
     * @param file where the signature is, or shall be
     * @param key of who publishes
     * @return the same bundle with its signature
     * @throws IOException if it cannot be written
     */
    public ReleasedBundle signed(Path file, SigningKey key) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        for (var each :
                new ReleasedBundle(folder, zip, Optional.empty(), name).files().entrySet()) {
            digests.put(each.getKey(), Sha256.of(each.getValue()));
        }
        if (!isSigned(file, key, digests)) {
            Files.write(file, ModelSignature.sign(name.artifactId() + "-" + name.version(), digests, key));
        }
        return new ReleasedBundle(folder, zip, Optional.of(file), name);
    }

    private static boolean isSigned(Path file, SigningKey key, SortedMap<String, String> digests) throws IOException {
        try {
            if (Files.exists(file)) {
                ModelSignature.require(Files.readAllBytes(file), key.trusted(), digests, "");
                return true;
            }
            return false;
        } catch (ProblemException ignored) {
            return false;
        }
    }
}
