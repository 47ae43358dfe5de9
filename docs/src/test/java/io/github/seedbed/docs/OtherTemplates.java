package io.github.seedbed.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Projects of other templates than that of the first run, with a run and a bundle. Made once; nobody writes into them.
 */
final class OtherTemplates {
    private static final Map<String, Path> MADE = new TreeMap<>();

    private OtherTemplates() {}

    static synchronized Path trained(String template) throws IOException {
        if (!MADE.containsKey(template)) {
            Maven maven = FirstRun.get().maven;
            Path folder = Workspace.empty("template " + template);
            String goal = "io.github.seedbed:seedbed-maven-plugin:" + Workspace.VERSION + ":new";
            maven.run(folder, goal, "-DartifactId=my-model", "-Dtemplate=" + template)
                    .green();
            Path project = folder.resolve("my-model");
            maven.run(project, "-Dquick", "compile", "seedbed:train", "seedbed:card")
                    .green();
            MADE.put(template, project);
        }
        return MADE.get(template);
    }
}
