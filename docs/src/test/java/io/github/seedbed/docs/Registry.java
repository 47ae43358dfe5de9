package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** An image registry on loopback, with a password: Debian's {@code docker-registry}. */
final class Registry implements AutoCloseable {
    private static final String USER = "seedbed";
    private static final String PASSWORD = "secret";

    /** The login, as files of logins and headers have it. */
    static final String SECRET =
            Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    /** What {@code htpasswd -Bbn seedbed secret} prints. */
    private static final String LINE = "seedbed:$2y$05$XdXZfQqLXdnZrQ3z9wL51ODHW/vb4.2F4LwW0E3Cvs/bWjniOVGfK\n";

    private static final int TRIES = 100;
    private static final int MILLISECONDS = 100;

    private final Process process;
    private final Path folder;
    private final int port;

    private Registry(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    static Registry start(Path folder) throws Exception {
        int port = freePort();
        Files.writeString(folder.resolve("htpasswd"), LINE);
        Path settings = Files.writeString(folder.resolve("registry.yml"), """
                version: 0.1
                storage: {filesystem: {rootdirectory: %1$s/images}}
                http: {addr: "127.0.0.1:%2$d"}
                auth: {htpasswd: {realm: seedbed, path: %1$s/htpasswd}}
                """.formatted(folder, port));
        Process process = new ProcessBuilder(Tools.installed("docker-registry"), "serve", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("registry.log").toFile())
                .start();
        Registry registry = new Registry(process, folder, port);
        for (int i = 0; !registry.answers(); i++) {
            assertThat(i).as(Files.readString(folder.resolve("registry.log"))).isLessThan(TRIES);
            Thread.sleep(MILLISECONDS);
        }
        return registry;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the name of an image in it. */
    String named(String image) {
        return "localhost:" + port + "/" + image;
    }

    /** Returns the file in which it keeps a layer. */
    Path blob(String sha256) {
        return folder.resolve("images/docker/registry/v2/blobs/sha256")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256)
                .resolve("data");
    }

    /** Returns a folder for {@code DOCKER_CONFIG}, as {@code docker login} leaves it. */
    Path login(String name, String password) throws IOException {
        String auth = Base64.getEncoder().encodeToString((USER + ":" + password).getBytes(StandardCharsets.UTF_8));
        Path login = Files.createDirectories(folder.resolve(name));
        Files.writeString(
                login.resolve("config.json"),
                "{\"auths\": {\"localhost:" + port + "\": {\"auth\": \"" + auth + "\"}}}\n");
        return login;
    }

    Path login() throws IOException {
        return login("login", PASSWORD);
    }

    /** Returns the name by digest of an archive that it is given. */
    String push(Path tar, String image) throws Exception {
        String skopeo = Tools.installed("skopeo");
        String place = "docker://" + named(image);
        String user = USER + ":" + PASSWORD;
        Tools.output(skopeo, "copy", "--dest-tls-verify=false", "--dest-creds", user, "docker-archive:" + tar, place);
        String digest = Tools.output(
                skopeo, "inspect", "--tls-verify=false", "--creds", user, "--format", "{{.Digest}}", place);
        assertThat(digest).startsWith("sha256:");
        return named(image) + "@" + digest.strip();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
