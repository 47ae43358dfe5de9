package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The commands of {@code docs/serving.md}, on a port that is free, and with the repository of these tests. */
@Tag("full")
@Runs({ServingTest.SERVE, ServingTest.ROW, ServingTest.NODE, ServingTest.FILE, ServingTest.JAR})
class ServingTest {
    static final String SERVE = "mvn seedbed:serve";
    static final String ROW =
            "curl -s -H 'Content-Type: application/json' -d '{\"species\":\"Gentoo\",\"body_mass_g\":9000}'"
                    + " http://127.0.0.1:8080/predict";
    static final String NODE = "node -e \"fetch('http://127.0.0.1:8080/predict',{method:'POST',headers:"
            + "{'Content-Type':'application/json'},body:'[{},{}]'}).then(r=>r.json()).then(a=>console.log(a.predictions.length))\"";
    static final String FILE =
            "curl -s -H 'Content-Type: text/csv' --data-binary @data/penguins.csv http://127.0.0.1:8080/predict";
    static final String JAR = "java -Xmx64m -Xmn6m -XX:+UseSerialGC -XX:ReservedCodeCacheSize=24m"
            + " -XX:+IgnoreUnrecognizedVMOptions -XX:TrimNativeHeapInterval=2000 -jar"
            + " ~/.m2/repository/io/github/seedbed/seedbed-serve/0.1.0/seedbed-serve-0.1.0.jar --bundle=target/bundle";

    private final FirstRun first = FirstRun.get();

    @Test
    void theGoalServesWhatThePageAsks() throws Exception {
        first.verify.green();
        int port = freePort();
        String mvn = first.maven.home().resolve("bin/mvn").toString();
        Process maven = started(
                List.of(
                        mvn,
                        "-B",
                        "-o",
                        "-Dmaven.repo.local=" + first.maven.repository(),
                        "seedbed:serve",
                        "-Dport=" + port),
                port);
        RunsCheck.ran(SERVE);
        try {
            assertThat(shell(ROW, port)).contains("\"label\":\"male\"", "body_mass_g is 9000", "\"model\":\"");
            assertThat(shell(NODE, port).strip()).isEqualTo("2");
            assertThat(shell(FILE, port).lines().count()).isEqualTo(345);
        } finally {
            maven.destroy();
            assertThat(maven.waitFor(40, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theJarServesWithoutMaven() throws Exception {
        first.verify.green();
        int port = freePort();
        String command =
                JAR.replace("~/.m2/repository", first.maven.repository().toString()) + " --port=" + port;
        Process service = started(List.of("sh", "-c", "exec " + command), port);
        RunsCheck.ran(JAR);
        service.destroy();
        assertThat(service.waitFor(40, TimeUnit.SECONDS)).isTrue();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process started(List<String> command, int port) throws Exception {
        Path log = Workspace.log();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(first.project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", first.maven.java().toString());
        Process process = builder.start();
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ready"))
                .build();
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            try {
                HttpClient.newHttpClient().send(ready, HttpResponse.BodyHandlers.discarding());
                return process;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        process.destroy();
        throw new AssertionError("it does not answer: " + log);
    }

    private String shell(String command, int port) throws Exception {
        RunsCheck.ran(command);
        Process process = new ProcessBuilder("sh", "-c", command.replace(":8080", ":" + port))
                .directory(first.project.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
