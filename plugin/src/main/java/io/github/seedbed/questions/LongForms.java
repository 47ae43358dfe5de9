package io.github.seedbed.questions;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The forms of a project: every Markdown file in {@code card/forms} becomes one of the bundle's {@code forms}. */
public final class LongForms {
    /** Where they are published. */
    public static final String FOLDER = "forms";

    private LongForms() {}

    /**
     * Returns what the project has.
     *
     * @param basedir the project's folder
     * @return published name to source, such as {@code forms/reforms.md} to {@code card/forms/reforms.md}
     * @throws IOException if the folder cannot be read
     */
    public static SortedMap<String, String> of(Path basedir) throws IOException {
        SortedMap<String, String> forms = new TreeMap<>();
        for (String source : ProjectDocuments.forms(basedir)) {
            forms.put(FOLDER + source.substring(ProjectDocuments.FORMS.length()), source);
        }
        return forms;
    }

    /**
     * Renders forms.
     *
     * @param basedir the project's folder
     * @param folder what will become the bundle, complete but for the forms and the digests
     * @param sources path in the project to text
     * @param values what any document may refer to
     * @return published name to text
     * @throws ProblemException naming every faulty reference in all of them
     * @throws IOException if a file cannot be read
     */
    public static SortedMap<String, String> published(
            Path basedir, Path folder, Map<String, String> sources, Map<String, Map<String, String>> values)
            throws IOException {
        SortedMap<String, String> published = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, Evidence> evidence =
                sources.isEmpty() ? Map.of() : Evidence.linked(Evidence.in(basedir, folder), folder);
        Map<String, Evidence> places = sources.isEmpty() ? Map.of() : CardPlaces.in(new EvidenceFiles(basedir, folder));
        sources.forEach((name, text) -> {
            try {
                published.put(
                        FOLDER + name.substring(ProjectDocuments.FORMS.length()),
                        new LongForm(name, text, evidence, places).published(values));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        });
        ProblemException.throwIfAny(problems);
        return published;
    }

    /**
     * Returns the items of a form that neither the build nor a person has settled.
     *
     * @param basedir the project's folder
     * @param bundle the bundle
     * @param source path of the form in the project
     * @throws IOException if a file cannot be read
     */
    public static List<Question> missing(Path basedir, Path bundle, String source) throws IOException {
        return form(basedir, bundle, source).missing();
    }

    /**
     * Returns how a form stands.
     *
     * @param basedir the project's folder
     * @param bundle the bundle
     * @param source path of the form in the project
     * @return such as {@code 32 items: 11 verified by the build, 4 answered by people, 17 missing}
     * @throws IOException if a file cannot be read
     */
    public static String summary(Path basedir, Path bundle, String source) throws IOException {
        return form(basedir, bundle, source).summary();
    }

    private static LongForm form(Path basedir, Path bundle, String source) throws IOException {
        EvidenceFiles files = new EvidenceFiles(basedir, bundle);
        String text = files.projectText(source).replace("\r\n", "\n");
        return new LongForm(source, text, Evidence.in(basedir, bundle), CardPlaces.in(files));
    }
}
