package io.github.seedbed.maven;

import io.github.seedbed.data.NewData;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Takes a new data file into the project: finds out how it is written and what its columns hold, and writes the
 * sections {@code data}, {@code target}, {@code features} and {@code slices} of {@code experiment.yaml}, for a person
 * to correct. {@code mvn seedbed:data -Dfile=data/samples.csv}.
 */
@Mojo(name = "data", threadSafe = true)
public final class DataMojo extends ProjectMojo {
    /** The CSV file, from the project's folder. One that lies elsewhere is copied into {@code data}. */
    @Parameter(property = "file", required = true)
    private File file;

    /**
     * A second CSV file with the same columns, whose rows are the test rows. Without it some rows of the first are held
     * back.
     */
    @Parameter(property = "test")
    private File test;

    /**
     * The column to predict. By default it is guessed: the same as before, one called so, or the last with few values.
     */
    @Parameter(property = "target")
    private String target;

    @Override
    protected void run() throws IOException {
        new NewData(basedir(), getLog()::info)
                .take(file.toPath(), Optional.ofNullable(test).map(File::toPath), Optional.ofNullable(target));
    }
}
