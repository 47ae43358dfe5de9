package io.github.seedbed.fleet;

import io.github.seedbed.questions.ProjectDocuments;
import io.github.seedbed.questions.Question;
import io.github.seedbed.questions.Questions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Counts what people have not answered yet. Of a long form the build answers some: those are not counted here. */
final class OpenQuestions {
    private OpenQuestions() {}

    static int in(Path basedir) throws IOException {
        int open = 0;
        for (String document : ProjectDocuments.in(basedir)) {
            Path file = basedir.resolve(document);
            if (!document.startsWith(ProjectDocuments.FORMS) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                open += (int)
                        Questions.of(text).stream().filter(Question::isOpen).count();
            }
        }
        return open;
    }
}
