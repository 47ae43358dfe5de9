package io.github.seedbed.check;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Every JSON file of Seedbed can be read and has a format that this version knows. */
final class JsonIsReadable implements Rule {
    /** Their form belongs to others: they carry no format of ours. */
    private static final List<String> FOREIGN = List.of(".zenodo.json", "codemeta.json", "croissant.json");

    @Override
    public String demand() {
        return "Every JSON file can be read";
    }

    @Override
    public boolean canBeWaived() {
        return false;
    }

    @Override
    public List<Finding> findings(AssembledBundle bundle) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (String name : SortedFiles.below(bundle.folder())) {
            if (name.endsWith(".json") && !FOREIGN.contains(name)) {
                try {
                    Json.parse(Files.readAllBytes(bundle.folder().resolve(name)), bundle.shown(name));
                } catch (ProblemException e) {
                    e.problems().forEach(problem -> findings.add(finding(bundle.shown(name), problem)));
                }
            }
        }
        return findings;
    }

    /** The line stands at the end of where the reader found it. */
    private Finding finding(String file, Problem problem) {
        String line = problem.where().replaceFirst(".*, line (?=[0-9]+$)", "");
        Place place = line.matches("[0-9]{1,9}") ? new Place(file, Integer.parseInt(line)) : Place.of(file);
        return Finding.of(this, place, problem.what(), problem.why(), problem.action());
    }
}
