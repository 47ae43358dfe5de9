package io.github.seedbed.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the schemas of Kubernetes and compose a test in docs holds them. */
class ManifestsTest {
    private static final String IMAGE = "registry.example.com:5000/me/my-model@sha256:" + "0".repeat(64);

    @TempDir
    private Path folder;

    @Test
    void nameTheProjectTheImageAndTheMemory() throws Exception {
        new Manifests("my.long_model-" + "x".repeat(60), IMAGE, 2048).write(folder);
        assertThat(Files.readString(folder.resolve("job.yaml")))
                .contains("generateName: my-long-model-" + "x".repeat(36) + "-\n")
                .contains("image: " + IMAGE + "\n")
                .contains("memory: 2048Mi\n")
                .doesNotContain("NAME", "IMAGE", "MEMORY");
        assertThat(Files.readString(folder.resolve("compose.yaml")))
                .contains("mem_limit: 2048m\n")
                .doesNotContain("NAME", "IMAGE", "MEMORY");
    }

    @Test
    void takeNoTag() {
        assertThatThrownBy(() -> new Manifests("my-model", "me/my-model:latest", 1024))
                .hasMessage("""
                        The image is not named by its digest
                          where: -Dimage=me/my-model:latest
                          why:   a tag may be another image tomorrow
                          do:    write name@sha256:..., as target/jib-image.json has it after mvn compile jib:build""");
    }

    @Test
    void takeTheImageThatWasPushedLast() throws Exception {
        assertThatThrownBy(() -> Manifests.pushed(folder)).hasMessage("""
                        It is not known which image to start
                          where: target/jib-image.json
                          why:   no image was built
                          do:    mvn compile jib:build seedbed:manifests; or name one: -Dimage=name@sha256:...""");
        String json = "{\"image\":\"localhost:5000/me/my-model:1\",\"imageDigest\":\"sha256:ab\",\"imagePushed\":";
        Files.writeString(folder.resolve("jib-image.json"), json + "false}");
        assertThatThrownBy(() -> Manifests.pushed(folder))
                .hasMessageContaining("the image was not pushed to a registry");
        Files.writeString(folder.resolve("jib-image.json"), json + "true}");
        assertThat(Manifests.pushed(folder)).isEqualTo("localhost:5000/me/my-model@sha256:ab");
    }
}
