package io.github.seedbed.internal.hub;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where the Hub is and who asks, as the Hub's own programs find it. */
public final class Surroundings {
    private static final String HUB = "https://huggingface.co";
    private static final String ENDPOINT = "HF_ENDPOINT";

    /** What may stand in a header. */
    private static final String TOKEN = "[\\x21-\\x7e]{1,4096}";

    private final UnaryOperator<String> variables;

    Surroundings(UnaryOperator<String> variables) {
        this.variables = variables;
    }

    /** Returns those of this process: variables of the environment, or system properties of the same names. */
    public static Surroundings ofProcess() {
        return new Surroundings(name -> System.getenv(name) == null ? System.getProperty(name) : System.getenv(name));
    }

    /**
     * Returns a variable.
     *
     * @param name such as {@code HF_ENDPOINT}
     */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Returns the Hub's address: {@code HF_ENDPOINT}, or the one that everybody means. */
    public URI endpoint() {
        String endpoint = variable(ENDPOINT).orElse(HUB).replaceAll("/+$", "");
        try {
            return URI.create(endpoint);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    new Problem(
                            "The Hub has no proper address", ENDPOINT, "it is not a URL", "unset it, or correct it"),
                    e);
        }
    }

    /**
     * Returns the token: {@code HF_TOKEN}, or what {@code hf auth login} keeps in a file.
     *
     * @throws ProblemException if it is none
     * @throws IOException if the file cannot be read
     */
    public Optional<String> token() throws IOException {
        Optional<String> token = variable("HF_TOKEN").or(() -> variable("HUGGING_FACE_HUB_TOKEN"));
        if (token.isEmpty() && Files.isRegularFile(tokenFile())) {
            token = Optional.of(Files.readString(tokenFile()).strip()).filter(text -> !text.isEmpty());
        }
        if (token.filter(text -> !text.matches(TOKEN)).isPresent()) {
            throw new ProblemException(new Problem(
                    "The token is none",
                    "HF_TOKEN, or " + tokenFile(),
                    "it holds blanks or signs that no token has; it is not repeated here",
                    "copy it again from the settings of your account on the Hub"));
        }
        return token;
    }

    private Path tokenFile() {
        return variable("HF_TOKEN_PATH")
                .map(Path::of)
                .orElseGet(() -> variable("HF_HOME")
                        .map(Path::of)
                        .orElseGet(() -> cache().resolve("huggingface"))
                        .resolve("token"));
    }

    /** Returns the folder in which programs keep what they can get again. */
    public Path cache() {
        return variable("XDG_CACHE_HOME")
                .map(Path::of)
                .orElseGet(() -> Path.of(variable("user.home").orElse("."), ".cache"));
    }
}
