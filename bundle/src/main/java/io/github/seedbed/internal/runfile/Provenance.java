package io.github.seedbed.internal.runfile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.seedbed.internal.json.Json;
import java.util.List;
import java.util.Optional;

/**
 * What {@code provenance.json} says: from which code, data and libraries a bundle's model came, and on what platform.
 *
 * @param template that the project was made from, if it was made from one
 * @param commit of the project's code, or {@code uncommitted}
 * @param data the data files
 * @param base the published model that the run started from, if there is one
 * @param dependencies what the training ran with
 * @param jdk the major version of the JDK
 * @param architecture of the processor, such as {@code x86_64}
 */
public record Provenance(
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> template,
        String commit,
        List<RunConfig.DataFile> data,
        Optional<RunConfig.Base> base,
        Dependencies dependencies,
        int jdk,
        String architecture) {
    /** The file of a bundle that holds it. */
    public static final String FILE = "provenance.json";

    /**
     * The libraries that the training ran with.
     *
     * @param sha256 one digest for all
     * @param artifacts their coordinates, sorted
     */
    public record Dependencies(String sha256, List<String> artifacts) {}

    /**
     * Reads the file.
     *
     * @param bytes its content
     * @param name what to call it in a message
     * @throws io.github.seedbed.problem.ProblemException naming the field that is unknown, missing or of a wrong type
     */
    public static Provenance parse(byte[] bytes, String name) {
        return Json.read(bytes, name, Provenance.class);
    }

    /** Returns the content of the file. */
    public byte[] bytes() {
        return Json.write(this);
    }
}
