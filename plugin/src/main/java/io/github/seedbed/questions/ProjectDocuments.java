package io.github.seedbed.questions;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The documents that people write, by their paths in the project. */
public final class ProjectDocuments {
    /** Where the long forms lie that a project has chosen. */
    public static final String FORMS = "card/forms";

    static final String CARD = "card/model-card.md";
    static final String DATASHEET = "card/datasheet.md";

    private static final List<String> ALWAYS = List.of(CARD, DATASHEET);

    private ProjectDocuments() {}

    /**
     * Returns the model card, the datasheet and the forms.
     *
     * @param basedir the project's folder
     * @throws IOException if the folder of the forms cannot be read
     */
    public static List<String> in(Path basedir) throws IOException {
        List<String> documents = new ArrayList<>(ALWAYS);
        documents.addAll(forms(basedir));
        return documents;
    }

    /**
     * Returns the forms: every Markdown file in their folder, such as {@code card/forms/reforms.md}.
     *
     * @param basedir the project's folder
     * @throws IOException if the folder cannot be read
     */
    public static List<String> forms(Path basedir) throws IOException {
        Path folder = basedir.resolve(FORMS);
        return (Files.isDirectory(folder) ? SortedFiles.in(folder) : List.<Path>of())
                .stream()
                        .map(file -> FORMS + "/" + file.getFileName())
                        .filter(name -> name.endsWith(".md"))
                        .toList();
    }
}
