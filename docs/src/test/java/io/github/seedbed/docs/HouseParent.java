package io.github.seedbed.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The parent POM of a house, as {@code docs/teams.md} shows it. */
final class HouseParent {
    private static final String OURS = """
              <parent>
                <groupId>io.github.seedbed</groupId>
                <artifactId>seedbed-parent</artifactId>
                <version>0.1.0</version>
                <relativePath />
              </parent>
            """;

    private HouseParent() {}

    /**
     * Writes the POM of the page.
     *
     * @return the folder
     */
    static Path writeTo(Path folder) throws IOException {
        String page = Files.readString(Workspace.ROOT.resolve("docs/teams.md"));
        int start = page.indexOf("<?xml");
        Files.writeString(folder.resolve("pom.xml"), page.substring(start, page.indexOf("```", start)));
        return folder;
    }

    /** Names the house's parent in place of ours. */
    static void adopt(Path project) throws IOException {
        FirstRun.replace(
                project.resolve("pom.xml"),
                OURS,
                OURS.replace("io.github.seedbed", "org.acme")
                        .replace("seedbed-parent", "house-parent")
                        .replace("0.1.0", "1"));
    }
}
