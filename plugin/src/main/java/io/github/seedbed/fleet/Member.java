package io.github.seedbed.fleet;

import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.OwnFiles;
import io.github.seedbed.update.Standing;
import io.github.seedbed.update.Templates;
import io.github.seedbed.update.Update;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One of many projects.
 *
 * @param name its path below the folder of all, with slashes
 * @param standing to its template; empty where that cannot be said
 * @param openQuestions of model card and datasheet
 * @param reproduced the last reproduction in this checkout; empty where there was none
 * @param problem why there is no standing
 */
record Member(
        String name,
        Optional<Standing> standing,
        int openQuestions,
        Optional<LastReproduced> reproduced,
        Optional<String> problem) {

    /** Looks at a project; what is wrong with it is told, and keeps no other from being looked at. */
    static Member of(String name, Path basedir, Templates templates, OwnFiles own, Optional<String> to)
            throws IOException {
        Optional<Standing> standing = Optional.empty();
        Optional<String> problem = Optional.empty();
        try {
            standing = Optional.of(Update.of(basedir).standing(templates, own, to));
        } catch (ProblemException e) {
            problem = Optional.of(e.getMessage().replaceAll("\\s+", " "));
        } catch (CharacterCodingException e) {
            problem = Optional.of("A file of it is not in UTF-8");
        }
        return new Member(name, standing, OpenQuestions.in(basedir), LastReproduced.in(basedir), problem);
    }

    /** Returns whether the project is as the newest template has it. */
    boolean isGood() {
        return standing.isPresent() && standing.get().isGood();
    }
}
