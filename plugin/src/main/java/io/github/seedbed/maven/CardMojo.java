package io.github.seedbed.maven;

import io.github.seedbed.assembly.BundleFolder;
import io.github.seedbed.assembly.Dependency;
import io.github.seedbed.card.ProjectFacts;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.questions.KnownForms;
import io.github.seedbed.questions.LongForms;
import io.github.seedbed.questions.ProjectDocuments;
import io.github.seedbed.questions.Reviewed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Assembles {@code target/bundle}: the run, the model card and the datasheet with the run's metrics, pictures, the
 * citation (also as {@code codemeta.json}, {@code .zenodo.json} and {@code citation.bib}), {@code croissant.json}, the
 * bill of materials {@code bom.json}, the licence, the origin, the forms in {@code card/forms} and the digests;
 * attaches it as a zip, and the model alone as {@code onnx}; and writes {@code target/card.html} and
 * {@code target/datasheet.html}, pages for a browser. The documents are written in {@code card/model-card.md} and
 * {@code card/datasheet.md}. Alone: {@code mvn compile seedbed:train seedbed:card}. The bundle of a smoke run lies in
 * {@code target/smoke} and is not attached.
 *
 * <p>They may refer to these values:
 *
 * <ul>
 *   <li>{@code $project.name}, {@code $project.groupId}, {@code $project.artifactId}, {@code $project.version},
 *       {@code $project.description}: from the POM
 *   <li>{@code $run.seed}, {@code $run.settings} (table), {@code $run.jdk}, {@code $run.architecture}
 *   <li>{@code $data.table} (files with digests), {@code $data.rows}, {@code $data.unlabelled} (rows without a label,
 *       which are left out), {@code $data.trainRows}, {@code $data.testRows}, {@code $data.labels} (table),
 *       {@code $data.features} (table): of the run
 *   <li>{@code $data.columns} (table), {@code $data.missing}, {@code $data.duplicates}, {@code $data.balance},
 *       {@code $data.timeSpan}, {@code $data.personal} (what looks like data about people), {@code $data.split},
 *       {@code $data.shift}: of the data files, for the datasheet
 *   <li>{@code $model.target}, {@code $model.labels}, {@code $model.decision} (how scores become a label),
 *       {@code $model.exampleChoice} (the same in Python), {@code $model.inputs} (table), {@code $model.example} (a
 *       Java expression), {@code $model.exampleLabel} (what the model answers to it), {@code $model.exampleColumns}
 *       (the same row as the ONNX file takes it), {@code $model.exampleText} (its text, in quotes),
 *       {@code $model.labelList} (as a list of JSON and Python), {@code $model.library} (what opens bundles in Java,
 *       with its version)
 *   <li>{@code $metrics.accuracy}, {@code $metrics.balancedAccuracy} (the mean of the labels' recalls),
 *       {@code $metrics.macroF1}, {@code $metrics.rocAuc} and {@code $metrics.averagePrecision} (each label against all
 *       others, the mean), {@code $metrics.logLoss}, {@code $metrics.brier}, {@code $metrics.ece} (calibration error),
 *       {@code $metrics.baseline}: each with its interval; {@code $metrics.rows}, {@code $metrics.errors};
 *       {@code $metrics.table}, {@code $metrics.classes}, {@code $metrics.slices}, {@code $metrics.confusion},
 *       {@code $metrics.calibration}: tables; {@code $metrics.rare}: a table of the rare labels, nothing if none is;
 *       {@code $metrics.seeds}: what other seeds give, or that none was tried (see {@code seedbed:train});
 *       {@code $metrics.weakest}: the slice with the lowest accuracy
 *   <li>{@code $figures.confusion}, {@code $figures.curves} (ROC and precision-recall curves of rare labels),
 *       {@code $figures.distributions} (features by label), {@code $figures.reliability}, {@code $figures.slices}:
 *       pictures in the bundle's folder {@code figures}, with a text for those who do not see them; the curves are
 *       empty where no label is rare, the slices where there are none
 *   <li>of a target that is a number, in place of the names of labels, metrics and pictures above: {@code $model.unit},
 *       {@code $model.range} (of the training rows), {@code $model.halfWidth} (how far intervals reach to either side),
 *       {@code $model.exampleNumber} (what the model answers to the example); {@code $metrics.rmse},
 *       {@code $metrics.mae}, {@code $metrics.medianError}, {@code $metrics.r2}, {@code $metrics.bias} (mean error),
 *       {@code $metrics.coverage} (share of true numbers within the intervals): each with its interval;
 *       {@code $metrics.distance}, {@code $metrics.intervals}: sentences on how far off the answers are and on what
 *       intervals promise and keep; {@code $metrics.bins}: a table by the size of the answer;
 *       {@code $figures.estimates} (truth against answer), {@code $figures.errors}, {@code $figures.coverage} (of the
 *       intervals)
 *   <li>{@code $citation.apa} (a line of a list of references), {@code $citation.bibtex}; {@code $citation.released}
 *       (when, or that it is not released yet); {@code $citation.sources}: source code, paper, home page and published
 *       bundle, as far as {@code CITATION.cff} names them; {@code $citation.pythonPackages} and
 *       {@code $citation.pythonFolder}: what a program in Python needs to get at the bundle, from the Hub if
 *       {@code repository-artifact} is there
 *   <li>{@code $check.waivers}: a section with the rules that the POM waives; nothing if it waives none
 *   <li>{@code $frontMatter.modelIndex}: the results in the form that the Hub reads; {@code $frontMatter.widget}:
 *       examples with answers, {@code $frontMatter.dataset}: columns and sizes of the data, in the same form;
 *       {@code $frontMatter.baseModel}: the published model that the run started from; a line of its own, which
 *       disappears where it started from none
 * </ul>
 */
@Mojo(
        name = "card",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class CardMojo extends ProjectMojo {
    /** The time that all entries of the zip get, as for Maven's own archives: {@code 2026-01-01T00:00:00Z}. */
    @Parameter(defaultValue = "${project.build.outputTimestamp}")
    private String outputTimestamp;

    /**
     * Rules of {@code check} that need not hold, each with its reason: {@code $check.waivers} shows them in the card.
     */
    @Parameter
    private Map<String, String> waivers = new TreeMap<>();

    /**
     * A long form to begin with: {@code datasheet} (Gebru et al. 2021, 57 questions about the data),
     * {@code reproducibility} (Pineau et al., version 2.0, 21 items), {@code reforms} (Kapoor et al. 2024, 32 items) or
     * {@code neurips} (the paper checklist, 16 questions): {@code mvn seedbed:card -Dform=reforms}, after {@code mvn
     * verify}. It is written to {@code card/forms}, where answers go below the questions; one that is there already
     * stays as it is. From then on each bundle holds it, below {@code forms}, with every item marked as verified by the
     * build, answered or missing, and {@code check} counts what is missing.
     */
    @Parameter(property = "form")
    private String form;

    /**
     * Whether the bundle holds the data files, so that programs that read {@code croissant.json} find them: only where
     * {@code CITATION.cff} names these data under a licence that lets everybody pass them on, such as CC0-1.0 or
     * CC-BY-4.0, and they have 50 MB at most.
     */
    @Parameter(property = "seedbed.dataInBundle", defaultValue = "true")
    private boolean dataInBundle;

    @Inject
    private MavenProjectHelper helper;

    @Override
    protected void run() throws IOException {
        if (form != null) {
            begin(form);
        }
        BundleFolder bundle =
                new BundleFolder(basedir(), target(), facts(), pom(), waivers, dependencies(), dataInBundle);
        String id = bundle.write();
        for (Map.Entry<String, String> each : LongForms.of(basedir()).entrySet()) {
            getLog().info(each.getKey() + ": " + LongForms.summary(basedir(), bundle.path(), each.getValue()));
        }
        Path page = bundle.writePages();
        if (isSmoke()) {
            getLog().info("Bundle of a smoke run, to be looked at, not published: " + shown(bundle));
            return;
        }
        Path zip = target().resolve(project.getBuild().getFinalName() + "-bundle.zip");
        bundle.pack(zip, outputTimestamp);
        helper.attachArtifact(project, "zip", "bundle", zip.toFile());
        helper.attachArtifact(
                project, "onnx", "model", target().resolve("run/model.onnx").toFile());
        getLog().info("Bundle: " + shown(bundle) + ", id " + id);
        getLog().info("To read it: " + basedir().relativize(page).toString().replace('\\', '/'));
    }

    private void begin(String name) throws IOException {
        KnownForms.text(name);
        RunFolder trained = new RunFolder(target().resolve("run"));
        trained.require("seedbed:train seedbed:card -Dform=" + name);
        String file = ProjectDocuments.FORMS + "/" + name + ".md";
        boolean written = KnownForms.write(basedir(), name, Reviewed.digest(trained.config()));
        getLog().info(
                        written
                                ? "Wrote " + file + ": answer below each question, and commit it"
                                : file + " is there already: it stays as it is");
    }

    private String shown(BundleFolder bundle) {
        return basedir().relativize(bundle.path()).toString().replace('\\', '/');
    }

    private ProjectFacts facts() {
        return new ProjectFacts(
                project.getName(),
                project.getGroupId(),
                project.getArtifactId(),
                project.getVersion(),
                Objects.requireNonNullElse(project.getDescription(), ""));
    }

    private List<Dependency> dependencies() {
        return project.getArtifacts().stream()
                .filter(artifact -> List.of("compile", "runtime").contains(artifact.getScope()))
                .map(artifact -> new Dependency(
                        artifact.getGroupId(),
                        coordinates(artifact),
                        artifact.getFile().toPath()))
                .toList();
    }

    private static String coordinates(Artifact artifact) {
        String coordinates = artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getBaseVersion();
        return artifact.hasClassifier() ? coordinates + ":" + artifact.getClassifier() : coordinates;
    }
}
