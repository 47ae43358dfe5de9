package io.github.seedbed.assembly;

import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.questions.Reviewed;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What people wrote, as a bundle takes it. What they wrote about other data than the model's says so, until somebody
 * has read it again.
 *
 * @param basedir the project's folder
 * @param digest of the data
 */
record SourceTexts(Path basedir, String digest) {

    boolean isForOther(String name) throws IOException {
        return Reviewed.isForOther(optional(name), digest);
    }

    /** Returns a document of the model, with a note in front if it is about other data. */
    String marked(String name) throws IOException {
        String text = text(name);
        return Reviewed.isForOther(text, digest) ? Reviewed.marked(text) : text;
    }

    /** Returns a form, with a note of its own. */
    String noted(String name) throws IOException {
        String text = text(name);
        return Reviewed.isForOther(text, digest) ? Reviewed.noted(text) : text;
    }

    /** Returns a document that is published as it stands, a citation without the data if they are others. */
    String copied(String name) throws IOException {
        return own(text(name));
    }

    /** Returns what is cited; nothing if there is no such file. */
    String citation() throws IOException {
        return own(optional(CitationFile.NAME));
    }

    private String own(String text) {
        return Reviewed.isForOther(text, digest) ? CitationFile.withoutData(text) : text;
    }

    /** Returns nothing if the document is missing or unreadable: that is reported when its turn comes. */
    String optional(String name) throws IOException {
        try {
            return text(name);
        } catch (ProblemException ignored) {
            return "";
        }
    }

    /** With LF, whatever the checkout made of it: a bundle is the same everywhere. */
    String text(String name) throws IOException {
        Path file = basedir.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new Problem(
                    "A document is missing",
                    name,
                    "every bundle holds it",
                    "restore it from version control, or write it anew"));
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .replaceFirst("^\uFEFF", "")
                    .replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    new Problem(
                            "A document cannot be read",
                            name + ", line " + Utf8.firstFault(Files.readAllBytes(file)),
                            "it is not UTF-8",
                            "save it as UTF-8; then: mvn verify"),
                    e);
        }
    }
}
