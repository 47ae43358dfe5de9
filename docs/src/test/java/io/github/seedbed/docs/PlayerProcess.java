package io.github.seedbed.docs;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The player of the Hub from the tests of {@code share}, in a process of its own: it lives on when a build is killed.
 */
final class PlayerProcess implements AutoCloseable {
    static final String HUB = "io.github.seedbed.hub.HubPlayer";
    static final String ZENODO = "io.github.seedbed.zenodo.ZenodoPlayer";
    static final String TOKEN = "hf_loopback";
    static final String ZENODO_TOKEN = "zenodo-token";

    private final Process process;
    private final String address;

    private PlayerProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static PlayerProcess start(String player, Path store) throws IOException {
        Path share = Workspace.ROOT.resolve("share/target");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                share.resolve("test-classes").toString(),
                                share.resolve("classes").toString(),
                                System.getProperty("java.class.path")),
                        player,
                        store.toString(),
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String address = out.readLine();
        if (address == null) {
            throw new IOException("the player did not start");
        }
        return new PlayerProcess(process, address);
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
