package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A base for images, made of this machine's JDK and C library: no registry has to be asked. */
final class BaseImage {
    private static final List<String> LIBRARIES = List.of(
            "libc.so.6",
            "libdl.so.2",
            "libgcc_s.so.1",
            "libm.so.6",
            "libpthread.so.0",
            "librt.so.1",
            "libstdc++.so.6",
            "libz.so.1");
    private static final String LOADER = "/lib64/ld-linux-x86-64.so.2";
    private static final String MODULES =
            "java.base,java.desktop,java.management,java.scripting,java.sql,jdk.httpserver,jdk.unsupported";

    /** In the form that {@code docker save} writes. Jib refuses names that begin with a dot. */
    private static final String PACK = "tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --format=gnu";

    private BaseImage() {}

    /** Returns an archive that Jib takes as {@code tar://}. */
    static Path tar(Path folder) throws Exception {
        Path root = Files.createDirectories(folder.resolve("root"));
        Path lib = Files.createDirectories(root.resolve("lib/x86_64-linux-gnu"));
        for (String library : LIBRARIES) {
            Files.copy(Path.of("/lib/x86_64-linux-gnu", library).toRealPath(), lib.resolve(library));
        }
        Files.createDirectories(root.resolve("lib64"));
        Path loader = Files.copy(Path.of(LOADER).toRealPath(), root.resolve(LOADER.substring(1)));
        assertThat(loader.toFile().setExecutable(true, false)).isTrue();
        String jlink = Path.of(System.getProperty("java.home"), "bin", "jlink").toString();
        silent(
                jlink,
                "--add-modules",
                MODULES,
                "--no-header-files",
                "--no-man-pages",
                "--output",
                root.resolve("opt/java").toString());
        silent("sh", "-c", PACK + " -C \"$0\" -cf \"$1\" lib lib64 opt", root.toString(), folder + "/layer.tar");
        describe(folder);
        Path tar = folder.resolve("base.tar");
        silent("sh", "-c", PACK + " -C \"$0\" -cf \"$1\" config.json layer.tar manifest.json", "" + folder, "" + tar);
        return tar;
    }

    private static void describe(Path folder) throws IOException {
        Files.writeString(folder.resolve("config.json"), """
                {"architecture": "amd64", "os": "linux", "created": "1970-01-01T00:00:00Z",
                 "config": {"Env": ["PATH=/opt/java/bin"]},
                 "rootfs": {"type": "layers", "diff_ids": ["sha256:%s"]}}
                """.formatted(Sha256.of(folder.resolve("layer.tar"))));
        Files.writeString(folder.resolve("manifest.json"), """
                [{"Config": "config.json", "RepoTags": ["base:latest"], "Layers": ["layer.tar"]}]
                """);
    }

    private static void silent(String... command) throws Exception {
        assertThat(Tools.output(command)).isEmpty();
    }
}
