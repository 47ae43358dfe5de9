package io.github.seedbed.maven.template;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.template.Answers;
import io.github.seedbed.template.Target;
import io.github.seedbed.update.TemplateTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/**
 * Fills a version of a template in, away from the project.
 *
 * @param library turns an archetype into a project
 * @param resolver coordinates of an archetype to its jar
 * @param given every property of the command line, for what a foreign archetype asks
 */
record TemplateRenderer(ArchetypeLibrary library, Function<String, Path> resolver, Map<String, String> given) {
    /**
     * Renders an archetype.
     *
     * @param template groupId and artifactId
     * @throws io.github.seedbed.problem.ProblemException if it cannot be had, or would do more than fill in files
     */
    TemplateTree render(String template, String version, Answers answers) throws IOException {
        String origin = template + ":" + version;
        ArchetypeJar archetype = new ArchetypeJar(origin, resolver.apply(origin));
        archetype.refuseScript();
        Properties properties = archetype.properties(library, answers, given);
        archetype.check(library, properties, false);
        Path folder = Files.createTempDirectory("seedbed-template");
        try {
            Target target = new Target(folder, answers.artifactId());
            new Generation(library, archetype, properties).into(target, project -> {});
            return TemplateTree.of(version, target.folder());
        } finally {
            SortedFiles.delete(folder);
        }
    }
}
