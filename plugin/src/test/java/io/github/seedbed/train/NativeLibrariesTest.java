package io.github.seedbed.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.onnx.NativeCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
    @TempDir
    private Path folder;

    @Test
    void unpacksThoseOfThisMachineOnce() throws IOException {
        Path jar = jar("onnxruntime-1.28.0.jar", NativeCode.platform());
        List<Path> classPath = List.of(folder.resolve("classes"), jar);
        Path place = folder.resolve("seedbed/onnxruntime-1.28.0");
        assertThat(NativeLibraries.unpacked(classPath, folder.resolve("seedbed")))
                .contains(place);
        assertThat(place.resolve("library.so")).hasContent("machine code");
        assertThat(place.resolve("other.so")).doesNotExist();

        Files.writeString(place.resolve("library.so"), "still here");
        assertThat(NativeLibraries.unpacked(classPath, folder.resolve("seedbed")))
                .contains(place);
        assertThat(place.resolve("library.so")).hasContent("still here");
    }

    @Test
    void leavesOnnxRuntimeToItselfOnAnotherMachine() throws IOException {
        Path jar = jar("onnxruntime-1.28.0.jar", "plan9-mips");
        assertThat(NativeLibraries.unpacked(List.of(jar), folder.resolve("seedbed")))
                .isEmpty();
        assertThat(folder.resolve("seedbed")).doesNotExist();
    }

    @Test
    void leavesOtherJarsAlone() throws IOException {
        Path jar = jar("onnxruntime_gpu-1.28.0.jar", NativeCode.platform());
        assertThat(NativeLibraries.unpacked(List.of(jar), folder.resolve("seedbed")))
                .isEmpty();
    }

    private Path jar(String name, String platform) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String entry : List.of(platform + "/library.so", platform + "-old/other.so")) {
                zip.putNextEntry(new ZipEntry("ai/onnxruntime/native/" + entry));
                zip.write("machine code".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }
}
