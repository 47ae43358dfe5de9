package io.github.seedbed.maven.template;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.Answers;
import io.github.seedbed.template.Archetype;
import io.github.seedbed.template.ProjectOrigin;
import io.github.seedbed.template.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What every archetype must pass that is derived, one of ours or a house's: projects are made from it, and held against
 * the template.
 *
 * @param library turns an archetype into a project
 * @param archetype what was derived
 */
public record ArchetypeTrial(ArchetypeLibrary library, Archetype archetype) {
    /** Names that no template has. */
    private static final Answers OTHERS = new Answers("net.unlike", "unlike-all", "7.7-UNLIKE", "net.unlike.any");

    /**
     * Fails unless the template's own names give the template back, byte for byte and file for file.
     *
     * @throws ProblemException naming every file that comes out in another way
     */
    public void comesBack() throws IOException {
        SortedMap<String, byte[]> project = project(archetype.markers());
        List<Problem> problems = new ArrayList<>();
        Stream.concat(archetype.template().keySet().stream(), project.keySet().stream())
                .distinct()
                .sorted()
                .filter(name -> !name.equals(ProjectOrigin.FILE))
                .filter(name -> !Arrays.equals(archetype.template().get(name), project.get(name)))
                .forEach(name -> problems.add(new Problem(
                        "The archetype does not give its template back",
                        name,
                        project.containsKey(name) ? "the file comes out in another way" : "the file does not come out",
                        "report it to Seedbed, with the file; to go on without it, name it in .gitignore")));
        ProblemException.throwIfAny(problems);
    }

    /**
     * Returns where a project with other names still holds one of the template's: as file and line.
     *
     * @throws IOException if the project cannot be made
     */
    public List<String> left() throws IOException {
        List<String> names = List.of(
                archetype.markers().groupId(),
                archetype.markers().artifactId(),
                archetype.markers().packageName());
        List<String> left = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : project(OTHERS).entrySet()) {
            String[] lines = new String(file.getValue(), StandardCharsets.ISO_8859_1).split("\n", -1);
            for (int line = 0; line < lines.length && !file.getKey().equals(ProjectOrigin.FILE); line++) {
                if (names.stream().anyMatch(lines[line]::contains)) {
                    left.add(file.getKey() + ":" + (line + 1));
                }
            }
        }
        return left;
    }

    private SortedMap<String, byte[]> project(Answers answers) throws IOException {
        Path folder = Files.createTempDirectory("seedbed-trial");
        try {
            Path file = folder.resolve("archetype.jar");
            archetype.packInto(file);
            ArchetypeJar jar = new ArchetypeJar(archetype.origin(), file);
            Target target = new Target(folder.resolve("projects"), answers.artifactId());
            new Generation(library, jar, jar.properties(library, answers, Map.of())).into(target, made -> {});
            SortedMap<String, byte[]> files = new TreeMap<>();
            for (String name : SortedFiles.below(target.folder())) {
                files.put(name, Files.readAllBytes(target.folder().resolve(name)));
            }
            return files;
        } finally {
            SortedFiles.delete(folder);
        }
    }
}
