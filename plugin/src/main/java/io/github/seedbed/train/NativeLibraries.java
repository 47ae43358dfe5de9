package io.github.seedbed.train;

import io.github.seedbed.internal.files.ReplacedFolder;
import io.github.seedbed.internal.onnx.NativeCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * ONNX Runtime's native libraries, unpacked once for all trainings of a project. By itself it unpacks its 24 MB at each
 * start, an eighth of the time of a training of seconds, and leaves them behind when it is killed.
 */
final class NativeLibraries {
    private static final String SUFFIX = ".jar";

    private NativeLibraries() {}

    /**
     * Returns the folder with the libraries for this machine.
     *
     * @param classPath where to look for {@code onnxruntime-….jar}
     * @param parent holds the folder, which is named like the jar
     * @return empty if there is no such jar, or nothing for this machine in it: then ONNX Runtime is left to itself
     * @throws IOException if the libraries cannot be unpacked
     */
    static Optional<Path> unpacked(List<Path> classPath, Path parent) throws IOException {
        for (Path jar : classPath) {
            String name = jar.getFileName().toString();
            if (name.startsWith("onnxruntime-") && name.endsWith(SUFFIX)) {
                Path folder = parent.resolve(name.substring(0, name.length() - SUFFIX.length()));
                return Files.isDirectory(folder) || unpack(jar, folder) ? Optional.of(folder) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean unpack(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            String inside = "ai/onnxruntime/native/" + NativeCode.platform() + "/";
            List<? extends ZipEntry> libraries = zip.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(inside))
                    .toList();
            if (libraries.isEmpty()) {
                return false;
            }
            try (ReplacedFolder replaced = ReplacedFolder.at(folder)) {
                for (ZipEntry library : libraries) {
                    try (InputStream in = zip.getInputStream(library)) {
                        Files.copy(
                                in,
                                replaced.draft()
                                        .resolve(Path.of(library.getName()).getFileName()));
                    }
                }
                replaced.commit();
            }
            return true;
        }
    }
}
