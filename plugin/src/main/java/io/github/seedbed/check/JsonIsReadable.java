package io.github.seedbed.check;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.Provenance;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every JSON file of Seedbed can be read: it has a format and all fields that this version knows, and no others. */
final class JsonIsReadable extends Rule {
    /** Their form belongs to others: they carry no format of ours. */
    private static final List<String> FOREIGN = List.of(".zenodo.json", "bom.json", "codemeta.json", "croissant.json");

    /** Each reads one file. */
    private static final Map<String, RunFolder.Reader<?>> READERS = new TreeMap<>(Map.of(
            RunFolder.CONFIG, RunFolder::config,
            RunFolder.METRICS, RunFolder::metrics,
            RunFolder.PARITY, RunFolder::goldenRows,
            RunFolder.PROFILE, RunFolder::profile,
            Provenance.FILE, RunFolder::provenance));

    JsonIsReadable() {
        super("Every JSON file can be read");
    }

    @Override
    boolean canBeWaived() {
        return false;
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (String name : SortedFiles.below(bundle.folder())) {
            if (name.endsWith(".json") && !FOREIGN.contains(name)) {
                try {
                    read(bundle, name);
                } catch (ProblemException e) {
                    e.problems().forEach(problem -> findings.add(finding(bundle.shown(name), problem)));
                }
            }
        }
        return findings;
    }

    /** A file that a project adds must only have a format. */
    private static void read(AssembledBundle bundle, String name) throws IOException {
        if (READERS.containsKey(name)) {
            READERS.get(name).read(bundle.run());
        } else {
            Json.parse(Files.readAllBytes(bundle.folder().resolve(name)), bundle.shown(name));
        }
    }

    /** The line or the field stands at the end of where the reader found it. */
    private Finding finding(String file, Problem problem) {
        String detail = problem.where().replaceFirst(".*, (line )?", "");
        Place place = detail.matches("[0-9]{1,9}") ? new Place(file, Integer.parseInt(detail)) : Place.of(file);
        String why = detail.startsWith("/") ? detail + ": " + problem.why() : problem.why();
        return Finding.of(this, place, problem.what(), why, problem.action());
    }
}
