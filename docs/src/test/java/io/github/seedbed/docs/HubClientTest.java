package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.hub.Hub;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Hub that our tests play is one that the Hub's official client takes for the real one. */
@Tag("full")
class HubClientTest {
    private static final String SCRIPT = """
            import { createRepo, downloadFile, uploadFiles } from "@huggingface/hub";
            import { readFile, writeFile } from "node:fs/promises";
            import { join } from "node:path";

            const [, , what, hubUrl, name, folder, ...files] = process.argv;
            const common = { hubUrl, accessToken: "hf_loopback", repo: { type: "model", name } };
            if (what === "upload") {
              await createRepo(common);
              const contents = await Promise.all(files.map((path) => readFile(join(folder, path))));
              await uploadFiles({ ...common, files: files.map((path, i) => ({ path, content: new Blob([contents[i]]) })) });
            } else {
              for (const path of files) {
                const blob = await downloadFile({ ...common, path });
                await writeFile(join(folder, path), Buffer.from(await blob.arrayBuffer()));
              }
            }
            console.log("done");
            """;

    /** The large one goes in three parts. */
    private static final List<String> FILES = List.of("README.md", "a b.txt", "model.onnx");

    @Test
    void whatOneClientUploadsTheOtherDownloads() throws Exception {
        Path folder = Workspace.empty("client of the hub");
        Tools.npm(folder, "install", "--no-audit", "--no-fund", "@huggingface/hub@2.17.5");
        Files.writeString(folder.resolve("hub.mjs"), SCRIPT);
        Path files = Files.createDirectory(folder.resolve("files"));
        byte[] model = new byte[12_000_000];
        new SplittableRandom(7).nextBytes(model);
        Files.write(files.resolve("model.onnx"), model);
        Files.writeString(files.resolve("README.md"), "---\nlicense: mit\n---\n");
        Files.writeString(files.resolve("a b.txt"), "a b\n");
        SortedMap<String, Path> all = new TreeMap<>();
        FILES.forEach(name -> all.put(name, files.resolve(name)));
        try (PlayerProcess server = PlayerProcess.start(PlayerProcess.HUB, folder.resolve("store"))) {
            client(folder, "upload", server, "acme/theirs", files);
            Hub theirs = hub(server, "acme/theirs");
            assertThat(theirs.compare(all).values()).hasSize(3).containsOnly("same");

            Hub ours = hub(server, "acme/ours");
            ours.create();
            ours.upload(all, List.of(), "Ours", bytes -> {});
            Path downloaded = Files.createDirectory(folder.resolve("downloaded"));
            client(folder, "download", server, "acme/ours", downloaded);
            for (String name : FILES) {
                assertThat(downloaded.resolve(name)).hasSameBinaryContentAs(files.resolve(name));
            }
        }
    }

    private static Hub hub(PlayerProcess server, String name) {
        return Hub.at(URI.create(server.address()), name, Optional.of(PlayerProcess.TOKEN));
    }

    private static void client(Path folder, String what, PlayerProcess server, String name, Path files)
            throws Exception {
        String output = Tools.output(
                "node",
                folder.resolve("hub.mjs").toString(),
                what,
                server.address(),
                name,
                files.toString(),
                FILES.get(0),
                FILES.get(1),
                FILES.get(2));
        assertThat(output).isEqualTo("done\n");
    }
}
