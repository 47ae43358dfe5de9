package io.github.seedbed.serve;

import io.github.seedbed.problem.ProblemException;
import java.io.IOException;

/** Serves a bundle until the process is ended: {@code java -jar seedbed-serve.jar --bundle=target/bundle}. */
public final class Serve {
    private Serve() {}

    /**
     * Starts the service.
     *
     * @param arguments as {@link Options#of} reads them
     * @throws IOException if a file cannot be read
     */
    public static void main(String... arguments) throws IOException {
        try {
            Options options = Options.of(arguments);
            Service service = Service.start(options, System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
            System.err.println(
                    "Serving bundle " + service.id() + " on http://" + options.host() + ":" + service.port());
        } catch (ProblemException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
