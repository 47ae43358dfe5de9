package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wrong with a bundle is said as a problem, whatever it is. */
class BundleFaultsTest extends SealedFixture {
    /** Each value of each file that is read, replaced by values of other kinds: all that may come out is a problem. */
    @Test
    void anythingWrongInAFileIsAProblem() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (String name : List.of("config.json", "parity.json")) {
            byte[] good = Files.readAllBytes(bundle.resolve(name));
            for (String pointer : pointers(mapper.readTree(good), "")) {
                for (String other : List.of("null", "2147483647", "\"x\"", "[]")) {
                    JsonNode tree = mapper.readTree(good);
                    replace(tree, JsonPointer.compile(pointer), mapper.readTree(other));
                    Files.write(bundle.resolve(name), mapper.writeValueAsBytes(tree));
                    seal();
                    assertLoadsOrIsAProblem(name + " " + pointer + " = " + other);
                }
            }
            Files.write(bundle.resolve(name), good);
        }
    }

    private void assertLoadsOrIsAProblem(String about) throws IOException {
        try (Bundle loaded = Bundle.load(bundle)) {
            loaded.predict(Map.of());
        } catch (ProblemException expected) {
            assertThat(expected.problems()).as(about).isNotEmpty();
        } catch (RuntimeException e) {
            throw new AssertionError(about, e);
        }
    }

    private static List<String> pointers(JsonNode tree, String path) {
        List<String> pointers = new ArrayList<>();
        tree.properties().forEach(field -> {
            pointers.add(path + "/" + field.getKey());
            pointers.addAll(pointers(field.getValue(), path + "/" + field.getKey()));
        });
        for (int i = 0; tree.isArray() && i < Math.min(1, tree.size()); i++) {
            pointers.add(path + "/" + i);
            pointers.addAll(pointers(tree.get(i), path + "/" + i));
        }
        return pointers;
    }

    private static void replace(JsonNode tree, JsonPointer pointer, JsonNode other) {
        JsonNode parent = tree.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), other);
        } else {
            ((ArrayNode) parent).set(pointer.last().getMatchingIndex(), other);
        }
    }

    @Test
    void saysWhenAFileIsNoZip() throws IOException {
        Path broken = Files.writeString(folder.resolve("bundle.zip"), "no zip");
        assertThatThrownBy(() -> Bundle.load(broken))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The bundle cannot be opened\n  where: " + broken);
    }

    @Test
    void refusesAModelThatScoresOtherwiseThanItWasPublished() throws IOException {
        Path parity = bundle.resolve("parity.json");
        Files.writeString(
                parity, Files.readString(parity).replaceFirst("\"scores\": \\[ 0\\.\\d", "\"scores\": [ 0.5"));
        seal();
        assertThatThrownBy(() -> Bundle.load(bundle))
                .hasMessageContaining("The model does not give the scores that it was published with")
                .hasMessageContaining("parity.json, /rows/0 (a clear case of aster)");
    }

    @Test
    void refusesAFormatOfTheFuture() throws IOException {
        Path config = bundle.resolve("config.json");
        Files.writeString(config, Files.readString(config).replace("\"format\": 1", "\"format\": 2"));
        seal();
        assertThatThrownBy(() -> Bundle.load(bundle)).hasMessage("""
                        The file was written by a newer Seedbed
                          where: %s, config.json
                          why:   it has format 2, this version reads up to format 1
                          do:    raise the version of <parent> in pom.xml to the newest one""".formatted(bundle));
    }

    @Test
    void saysWhenAFolderIsNoBundle() {
        assertThatThrownBy(() -> Bundle.load(folder)).hasMessageContaining("This is not a bundle");
    }
}
