package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feature that tells the target alone is named; one that tells much of it is not. */
class LeakWarningsTest {
    private static final List<Feature> FEATURES = List.of(
            feature("inches", Feature.Type.NUMBER),
            feature("near", Feature.Type.NUMBER),
            feature("rank", Feature.Type.NUMBER),
            feature("code", Feature.Type.CATEGORY),
            feature("colour", Feature.Type.CATEGORY),
            feature("id", Feature.Type.CATEGORY));

    @TempDir
    private Path folder;

    private static Feature feature(String name, Feature.Type type) {
        return new Feature(name, name, type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Sizes from 0 to 99, each with the number of the half that it is in. */
    private List<String> warnings(Feature target) throws IOException {
        String rows = IntStream.range(0, 100)
                .mapToObj(size -> String.join(
                        ",",
                        size % 9 == 0 ? "" : String.valueOf(0.394 * size),
                        String.valueOf(size + size % 7),
                        String.valueOf(1000 - size),
                        size % 8 == 0 ? "" : "half " + size / 50,
                        size / 50 + (size % 10 == 0 ? " odd" : ""),
                        "id " + size,
                        String.valueOf(size),
                        size < 50 ? "short" : "long"))
                .collect(Collectors.joining("\n"));
        Path file = Files.writeString(
                folder.resolve("made.csv"), "inches,near,rank,code,colour,id,size,half\n" + rows + "\n");
        List<Feature> columns = new ArrayList<>(FEATURES);
        columns.add(target);
        Table table = Table.read(file, columns, target.name(), List.of());
        return LeakWarnings.of(table, FEATURES, target.name(), target.isNumber());
    }

    @Test
    void whatTellsANumberIsNamed() throws IOException {
        assertThat(warnings(feature("size", Feature.Type.NUMBER)))
                .containsExactly(
                        "feature inches alone tells the number of every training row that has it: if it is known no"
                                + " sooner than the number, or was computed from it, take it out",
                        "feature rank alone tells the number of every training row that has it: if it is known no"
                                + " sooner than the number, or was computed from it, take it out");
    }

    @Test
    void whatTellsALabelIsNamed() throws IOException {
        assertThat(warnings(feature("half", Feature.Type.CATEGORY)))
                .extracting(line -> line.replaceAll("feature (\\w+) alone tells the label.*", "$1"))
                .containsExactly("inches", "rank", "code", "colour");
    }

    /** 400 birds of two kinds, each kind of one size, but for some at the wrong place; of some the kind is known. */
    private List<String> ofBirds(int slips, int known) throws IOException {
        String rows = IntStream.range(0, 400)
                .mapToObj(bird -> (bird >= known ? "" : bird % 2 == 0 ? "owl" : "dove")
                        + (bird % 2 == 0 ^ bird < slips ? ",large" : ",small"))
                .collect(Collectors.joining("\n"));
        Path file = Files.writeString(folder.resolve("birds.csv"), "kind,size\n" + rows + "\n");
        Feature kind = feature("kind", Feature.Type.CATEGORY);
        Table table = Table.read(file, List.of(kind, feature("size", Feature.Type.CATEGORY)), "size", List.of());
        return LeakWarnings.of(table, List.of(kind), "size", false);
    }

    @Test
    void whatTellsALabelButForSlipsIsNamed() throws IOException {
        assertThat(ofBirds(2, 400))
                .containsExactly(
                        "feature kind alone tells the label of all but 2 of 400 training rows that have it: if it is"
                                + " known no sooner than the label, or was computed from it, take it out");
        assertThat(ofBirds(3, 400)).isEmpty();
        assertThat(ofBirds(0, 20)).hasSize(1);
        assertThat(ofBirds(0, 19)).isEmpty();
    }
}
