package io.github.seedbed.maven.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.json.Json;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The bundle that is checked.
 *
 * @param basedir the project's folder
 * @param folder the bundle
 */
record AssembledBundle(Path basedir, Path folder) {
    /** What to say of every fault that lies in the assembled files and not in what they are made of. */
    static final String ASSEMBLE_AGAIN = "change nothing in target/bundle by hand; assemble it again: mvn verify";

    boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    Optional<String> text(String name) throws IOException {
        return has(name)
                ? Optional.of(new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** Nothing if the file is missing or broken. */
    Optional<ObjectNode> json(String name) throws IOException {
        try {
            return has(name)
                    ? Optional.of(Json.parse(Files.readAllBytes(folder.resolve(name)), name))
                    : Optional.empty();
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** Such as {@code target/bundle/README.md}. */
    String shown(String name) {
        return basedir.relativize(folder.resolve(name)).toString().replace('\\', '/');
    }

    String shown(String name, int line) {
        return shown(name) + ", line " + line;
    }
}
