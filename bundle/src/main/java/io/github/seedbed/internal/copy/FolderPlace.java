package io.github.seedbed.internal.copy;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.http.Download;
import io.github.seedbed.internal.http.Progress;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder, of this machine or of a zip file.
 *
 * @param folder an existing one
 * @param shown how to call it
 */
record FolderPlace(Path folder, String shown) implements Place {
    private static final int BUFFER = 1 << 16;

    @Override
    public void get(String name, Path file, long most, Download.Proof proof, Progress progress) throws IOException {
        Path source = folder.resolve(name);
        // Neither it nor a folder above it may lead elsewhere
        for (Path part = source; !part.equals(folder); part = part.getParent()) {
            if (Files.isSymbolicLink(part)) {
                throw fault(name, "it is a link");
            }
        }
        if (!Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS)) {
            throw fault(name, "it is missing");
        }
        copy(source, file, most, name, progress);
        proof.require(file);
    }

    private void copy(Path source, Path file, long most, String name, Progress progress) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = most;
        try (InputStream in = Files.newInputStream(source);
                OutputStream out = Files.newOutputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw fault(name, "it has more than " + most + " bytes");
                }
                out.write(buffer, 0, n);
                progress.moved(n);
            }
        }
    }

    private ProblemException fault(String name, String why) {
        return new ProblemException(new Problem(
                "A file of the copy cannot be had",
                shown + ", " + name,
                why,
                "repair it with: mvn seedbed:copies -Drepair"));
    }

    @Override
    public Optional<List<String>> names() throws IOException {
        return Optional.of(SortedFiles.below(folder));
    }
}
