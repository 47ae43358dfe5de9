package io.github.seedbed.maven;

import io.github.seedbed.serve.Options;
import io.github.seedbed.serve.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Serves {@code target/bundle} by HTTP until it is interrupted: {@code POST /predict} takes one row or many as JSON, or
 * any number as CSV, and {@code /} lists the rest. After {@code mvn verify}: {@code mvn seedbed:serve}. With {@code mvn
 * seedbed:demo} before it, the demo page is served as well.
 */
@Mojo(name = "serve", requiresProject = true)
public final class ServeMojo extends ProjectMojo {
    /** To which address it listens. Others than this machine reach it only if told so: {@code -Dhost=0.0.0.0} */
    @Parameter(property = "host", defaultValue = "127.0.0.1")
    private String host;

    /** On which port it listens; 0 for any that is free. */
    @Parameter(property = "port", defaultValue = "8080")
    private int port;

    @Override
    protected void run() throws IOException, InterruptedException {
        Path page = target().resolve("demo");
        Options options = new Options(
                target().resolve("bundle"),
                Optional.empty(),
                host,
                port,
                Options.SECONDS,
                Files.isDirectory(page) ? Optional.of(page) : Optional.empty());
        CountDownLatch stopped = new CountDownLatch(1);
        try (Service service = Service.start(options, line -> getLog().info(line))) {
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
            getLog().info("Serving on http://" + host + ":" + service.port() + ", until you press Ctrl-C");
            stopped.await();
        }
    }
}
