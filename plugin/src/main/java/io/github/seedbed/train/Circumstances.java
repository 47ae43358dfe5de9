package io.github.seedbed.train;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What surrounds a training and must make no difference to it.
 *
 * @param jvmArguments options that win over the training's own
 * @param environment variables that are added to this process' own, or replace them
 * @param directory the working directory; relative paths of the settings start there
 * @param jdk the Java that trains
 */
public record Circumstances(List<String> jvmArguments, SortedMap<String, String> environment, Path directory, Jdk jdk) {

    /** Returns those of an ordinary build: nothing added, in the project's folder, on the Java of the build. */
    public static Circumstances plain(Training training) {
        return new Circumstances(List.of(), new TreeMap<>(), training.basedir(), Jdk.present());
    }
}
