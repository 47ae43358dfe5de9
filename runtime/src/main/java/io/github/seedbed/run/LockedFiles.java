package io.github.seedbed.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.Architecture;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What {@code model.lock} says that a run must be, for a run that is to be held against it: {@code --lock}. */
final class LockedFiles {
    /** The run is whole, but another one. */
    static final class Differ extends Exception {
        private static final long serialVersionUID = 1;
    }

    private final String place;
    private final SortedMap<String, String> digests;

    private LockedFiles(String place, SortedMap<String, String> digests) {
        this.place = place;
        this.digests = digests;
    }

    /** Before the training, not after hours of it. */
    static LockedFiles read(Path lock, boolean smoke) throws IOException {
        String kind = smoke ? "smoke" : "full";
        String architecture = Architecture.present();
        String place = lock + ", runs." + kind + "." + architecture;
        if (!Files.isRegularFile(lock)) {
            throw refused(place, "there is no such file");
        }
        JsonNode files =
                Json.read(lock).path("runs").path(kind).path(architecture).path("files");
        SortedMap<String, String> digests = new TreeMap<>();
        files.properties()
                .forEach(file -> digests.put(file.getKey(), file.getValue().asText()));
        if (digests.isEmpty()) {
            throw refused(place, "no run is locked there");
        }
        return new LockedFiles(place, digests);
    }

    private static ProblemException refused(String place, String why) {
        return new ProblemException(
                new Problem(
                        "There is no run to hold this one against",
                        place,
                        why,
                        "leave --lock out; or lock a run on this architecture, with mvn seedbed:lock, and build the image again"));
    }

    /** Returns a line that says that the run is the locked one. */
    String require(Path run) throws IOException {
        Map<String, String> now = new RunFolder(run).checksums().digests();
        if (now.equals(digests)) {
            return "The run is the one in " + place;
        }
        Set<String> differ = new TreeSet<>(now.keySet());
        differ.addAll(digests.keySet());
        differ.removeIf(file -> now.containsKey(file) && now.get(file).equals(digests.get(file)));
        throw new ProblemException(
                new Problem(
                        "The run is not the one in the lock",
                        place,
                        "these files differ: " + String.join(", ", differ),
                        "look at both: mvn verify, where the project is, names the first difference and its cause; the run is in "
                                + run),
                new Differ());
    }
}
