package io.github.seedbed.image;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * {@code target/image/report.json}: which image reproduces which model.
 *
 * @param image as it was asked for
 * @param imageId the digest of its configuration
 * @param imageDigest the digest of its manifest, if a registry has it
 * @param revision the commit that it was built of, if it says so
 * @param run the digest of the run that it gave
 * @param files of the run: same, differs, missing or extra, next to {@code model.lock}
 */
public record ImageReport(
        String image,
        String imageId,
        Optional<String> imageDigest,
        Optional<String> revision,
        String run,
        SortedMap<String, String> files) {
    static final String SAME = "same";

    static ImageReport of(Image image, Map<String, String> locked, RunFolder run) throws IOException {
        Map<String, String> now = run.checksums().digests();
        TreeSet<String> names = new TreeSet<>(locked.keySet());
        names.addAll(now.keySet());
        SortedMap<String, String> files = new TreeMap<>();
        for (String name : names) {
            files.put(name, compared(locked.get(name), now.get(name)));
        }
        return new ImageReport(image.reference(), image.id(), image.digest(), image.revision(), run.id(), files);
    }

    private static String compared(String locked, String now) {
        if (locked == null) {
            return "extra";
        }
        return now == null ? "missing" : now.equals(locked) ? SAME : "differs";
    }

    /** Returns whether the image gives the model in {@code model.lock}, byte for byte. */
    public boolean isReproduced() {
        return files.values().stream().allMatch(SAME::equals);
    }

    Path write(Path folder) throws IOException {
        return Files.write(folder.resolve("report.json"), Json.write(this));
    }

    /** Returns the report for people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("image:    " + image);
        lines.add("id:       " + imageId);
        lines.add("digest:   " + imageDigest.orElse("none: it was in no registry yet"));
        lines.add("revision: " + revision.orElse("unknown"));
        lines.add("run:      sha256:" + run
                + (isReproduced() ? ", the one in model.lock: this image reproduces this model" : ""));
        return lines;
    }
}
