package io.github.seedbed.maven.bundle;

import io.github.seedbed.maven.ProjectMojo;
import io.github.seedbed.maven.card.ProjectFacts;
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
 * Assembles {@code target/bundle}: the run, the model card and the datasheet with the run's figures, pictures, the
 * citation (also as {@code codemeta.json}, {@code .zenodo.json} and {@code citation.bib}), {@code croissant.json}, the
 * licence, the origin and the digests; attaches it as a zip; and writes {@code target/card.html}, the model card as a
 * page for a browser. The documents are written in {@code card/model-card.md} and {@code card/datasheet.md}. Alone:
 * {@code mvn compile seedbed:train seedbed:card}. The bundle of a smoke run lies in {@code target/smoke} and is not
 * attached.
 *
 * <p>They may refer to these values:
 *
 * <ul>
 *   <li>{@code $project.name}, {@code $project.groupId}, {@code $project.artifactId}, {@code $project.version},
 *       {@code $project.description}: from the POM
 *   <li>{@code $run.seed}, {@code $run.settings} (table), {@code $run.jdk}, {@code $run.architecture}
 *   <li>{@code $data.table} (files with digests), {@code $data.rows}, {@code $data.trainRows}, {@code $data.testRows},
 *       {@code $data.labels} (table), {@code $data.features} (table): of the run
 *   <li>{@code $data.columns} (table), {@code $data.missing}, {@code $data.duplicates}, {@code $data.balance},
 *       {@code $data.timeSpan}, {@code $data.personal} (what looks like data about people), {@code $data.split},
 *       {@code $data.shift}: of the data files, for the datasheet
 *   <li>{@code $model.target}, {@code $model.labels}, {@code $model.inputs} (table), {@code $model.example} (a Java
 *       expression), {@code $model.exampleLabel} (what the model answers to it), {@code $model.exampleColumns} (the
 *       same row as the ONNX file takes it), {@code $model.exampleText} (its text, in quotes), {@code $model.labelList}
 *       (as a list of JSON and Python)
 *   <li>{@code $metrics.accuracy}, {@code $metrics.macroF1}, {@code $metrics.logLoss}, {@code $metrics.brier},
 *       {@code $metrics.ece} (calibration error), {@code $metrics.baseline}: each with its interval;
 *       {@code $metrics.rows}, {@code $metrics.errors}; {@code $metrics.table}, {@code $metrics.classes},
 *       {@code $metrics.slices}, {@code $metrics.confusion}, {@code $metrics.calibration}: tables;
 *       {@code $metrics.seeds}: what other seeds give, or that none was tried (see {@code seedbed:train});
 *       {@code $metrics.weakest}: the slice with the lowest accuracy
 *   <li>{@code $figures.confusion}, {@code $figures.distributions} (features by label), {@code $figures.reliability},
 *       {@code $figures.slices}: pictures in the bundle's folder {@code figures}, with a text for those who do not see
 *       them; the last one is empty without slices
 *   <li>{@code $citation.apa} (a line of a list of references), {@code $citation.bibtex}
 *   <li>{@code $check.waivers}: a section with the rules that the POM waives; nothing if it waives none
 *   <li>{@code $frontMatter.modelIndex}: the results in the form that the Hub reads; {@code $frontMatter.widget}:
 *       examples with answers, {@code $frontMatter.dataset}: columns and sizes of the data, likewise;
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

    @Inject
    private MavenProjectHelper helper;

    @Override
    protected void run() throws IOException {
        BundleFolder bundle = new BundleFolder(basedir(), target(), facts(), pom(), waivers, dependencies());
        String id = bundle.write();
        Path page = bundle.writePage();
        if (isSmoke()) {
            getLog().info("Bundle of a smoke run, to be looked at, not published: " + shown(bundle));
            return;
        }
        Path zip = target().resolve(project.getBuild().getFinalName() + "-bundle.zip");
        bundle.pack(zip, outputTimestamp);
        helper.attachArtifact(project, "zip", "bundle", zip.toFile());
        getLog().info("Bundle: " + shown(bundle) + ", id " + id);
        getLog().info("To read it: " + basedir().relativize(page).toString().replace('\\', '/'));
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
