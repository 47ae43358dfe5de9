package io.github.seedbed.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands of a card that train in a container. The shell runs them to the letter, with stand-ins for Maven, whose
 * image is built already, and for Docker, whose arguments {@link ImageRoot#docker} carries out.
 *
 * @param script the commands
 */
record ContainerSnippet(String script) {
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\\n([^`]*docker run[^`]*)```");
    private static final String STAND_INS =
            "mvn() { test \"$*\" = 'compile jib:dockerBuild'; }\n" + "docker() { printf '%s\\n' \"$@\"; }\n";

    static ContainerSnippet of(String card) {
        Matcher block = BLOCK.matcher(card);
        if (!block.find()) {
            throw new IllegalStateException("there is no docker run in " + card);
        }
        return new ContainerSnippet(block.group(1));
    }

    /** Returns what Docker is given. */
    List<String> docker(Path folder) throws Exception {
        String line = "set -e\ncd \"$0\"\n" + STAND_INS + script;
        return Tools.output("sh", "-c", line, folder.toString()).lines().toList();
    }
}
