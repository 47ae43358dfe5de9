package io.github.seedbed.maven.check;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Every JSON file can be read and has a format that this version knows. */
final class JsonIsReadable implements Rule {
    @Override
    public List<Problem> problems(AssembledBundle bundle) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (String name : SortedFiles.below(bundle.folder())) {
            if (name.endsWith(".json")) {
                try {
                    Json.parse(Files.readAllBytes(bundle.folder().resolve(name)), bundle.shown(name));
                } catch (ProblemException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        return problems;
    }
}
