package io.github.seedbed.check;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.secret.Secrets;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * No file of the bundle is a keeper of secrets, and none holds a key, token or password. What was found is not shown.
 */
final class NothingIsSecret extends Rule {
    private static final Map<String, String> SOURCES = new TreeMap<>(Map.of(
            AssembledBundle.CARD,
            AssembledBundle.CARD_SOURCE,
            AssembledBundle.DATASHEET,
            AssembledBundle.DATASHEET_SOURCE,
            "CITATION.cff",
            "CITATION.cff"));

    private static final List<String> EDITED = List.of("experiment.yaml", "CITATION.cff", "pom.xml");

    NothingIsSecret() {
        super("The bundle holds no key, token or password");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (String name : SortedFiles.below(bundle.folder())) {
            if (Secrets.isKeeper(name)) {
                findings.add(finding(new Place(bundle.shown(name), 1), "files of this name keep passwords or keys"));
            } else {
                content(bundle, name, findings);
            }
        }
        return findings;
    }

    private void content(AssembledBundle bundle, String name, List<Finding> findings) throws IOException {
        List<Secrets.Found> found =
                Secrets.in(Files.readAllBytes(bundle.folder().resolve(name)));
        if (found.isEmpty()) {
            return;
        }
        BundleDocument document = BundleDocument.of(bundle, name, SOURCES.getOrDefault(name, ""));
        for (Secrets.Found secret : found) {
            Place place = document.place(secret.line());
            boolean isEdited = place.file().equals(document.source());
            findings.add(finding(
                    isEdited ? place : origin(bundle, secret.text()).orElse(place),
                    "it looks like " + secret.kind() + "; it is not repeated here"));
        }
    }

    /** Where the same stands in what people edit: in the settings, in another document, in the data. */
    private static Optional<Place> origin(AssembledBundle bundle, String secret) throws IOException {
        List<String> names = new ArrayList<>(EDITED);
        for (String folder : List.of("card", "data")) {
            for (Path file : SortedFiles.in(bundle.basedir().resolve(folder))) {
                names.add(folder + "/" + file.getFileName());
            }
        }
        for (String name : names) {
            Path file = bundle.basedir().resolve(name);
            if (Files.isRegularFile(file)) {
                int line = line(file, secret);
                if (line > 0) {
                    return Optional.of(new Place(name, line));
                }
            }
        }
        return Optional.empty();
    }

    /** Of a text in any encoding: secrets are of ASCII. */
    private static int line(Path file, String secret) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.contains(secret)) {
                    return number;
                }
            }
            return 0;
        }
    }

    private Finding finding(Place place, String why) {
        return Finding.of(
                this,
                place,
                "The bundle holds a secret",
                why,
                "remove it and revoke the credential: whoever saw it may have kept it");
    }
}
