package io.github.seedbed.bundle;

import io.github.seedbed.features.Vocabulary;
import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.internal.parity.Parity;
import io.github.seedbed.internal.runfile.GoldenRows;
import io.github.seedbed.internal.runfile.InputConfig;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.signature.TrustedKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** Reads a bundle from a folder or a zip file that others may have written: checks first, opens then. */
final class BundleReader {
    private static final String CITATION = "codemeta.json";

    /** Of a JSON file that describes: a hundred thousand categories take ten megabytes. */
    private static final int MOST_JSON = 1 << 24;

    private static final int MOST_CITATION = 1 << 20;
    private static final int MOST_WORDS = 1 << 26;
    private static final int MOST_MODEL = Integer.MAX_VALUE - 8;

    private BundleReader() {}

    static Bundle read(Path path, Optional<String> expectedId) throws IOException {
        return read(path, expectedId, OnnxModel::open, Optional.empty());
    }

    static Bundle readSigned(Path path, Optional<String> expectedId, TrustedKey key) throws IOException {
        return read(path, expectedId, OnnxModel::open, Optional.of(key));
    }

    static Bundle readTrusted(Path path, String expectedId) throws IOException {
        return read(path, Optional.of(expectedId), OnnxModel::openTrusted, Optional.empty());
    }

    static Bundle readRun(Path run) throws IOException {
        new RunFolder(run.toAbsolutePath()).require("seedbed:train");
        return opened(run, () -> {
            VerifiedFiles files = VerifiedFiles.unsealed(run.toRealPath(), run.toString());
            return checked(files, OnnxModel::open, Optional.empty());
        });
    }

    private static Bundle read(Path path, Optional<String> expectedId, ModelOpening model, Optional<TrustedKey> key)
            throws IOException {
        return opened(path, () -> {
            if (Files.isRegularFile(path)) {
                try (FileSystem zip = FileSystems.newFileSystem(path)) {
                    return checked(VerifiedFiles.of(zip.getPath("/"), path.toString(), expectedId), model, key);
                }
            }
            // A link to a bundle is followed, as one to a zip file is; none inside of it
            Path folder = Files.exists(path) ? path.toRealPath() : path;
            return checked(VerifiedFiles.of(folder, path.toString(), expectedId), model, key);
        });
    }

    private interface ModelOpening {
        OnnxModel open(byte[] bytes, String name);
    }

    private interface Opening {
        Bundle open() throws IOException;
    }

    /** Somebody else wrote the files: whatever a library throws at them is a fault of theirs. */
    private static Bundle opened(Path path, Opening opening) throws IOException {
        try {
            return opening.open();
        } catch (ProblemException e) {
            throw e;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (ProviderNotFoundException e) {
            throw damaged(path, "it is neither a folder nor a zip file", e);
        } catch (ZipException e) {
            throw damaged(path, "it is not a zip file, or a damaged one: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw damaged(path, "its files contradict each other: " + e, e);
        }
    }

    private static ProblemException damaged(Path path, String why, Exception e) {
        return new ProblemException(
                new Problem("The bundle cannot be opened", path.toString(), why, "download the bundle again"), e);
    }

    private static Bundle checked(VerifiedFiles files, ModelOpening opening, Optional<TrustedKey> key)
            throws IOException {
        if (key.isPresent()) {
            files.requireSigned(key.get());
        }
        List.of(RunFolder.CONFIG, RunFolder.ONNX, RunFolder.PARITY).forEach(files::require);
        RunConfig config = RunConfig.parse(json(files, RunFolder.CONFIG), files.shown(RunFolder.CONFIG));
        GoldenRows golden = GoldenRows.parse(json(files, RunFolder.PARITY), files.shown(RunFolder.PARITY));
        InputSchema schema = InputSchema.from(config.features(), vocabulary(files, config));
        Parity.require(config, golden, files.shown(RunFolder.PARITY));
        Optional<String> version = version(files);
        OnnxModel model = opening.open(files.read(RunFolder.ONNX, MOST_MODEL), files.shown(RunFolder.ONNX));
        try {
            model.require(schema.width(), config.outputs());
            Parity.check(golden, schema, model);
            return new Bundle(files.id(), version, config, schema, model);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private static byte[] json(VerifiedFiles files, String name) throws IOException {
        byte[] bytes = files.read(name, MOST_JSON);
        Json.requireFew(bytes, files.shown(name));
        return bytes;
    }

    private static Optional<String> version(VerifiedFiles files) throws IOException {
        if (!files.has(CITATION)) {
            return Optional.empty();
        }
        return Json.foreignObject(new String(files.read(CITATION, MOST_CITATION), StandardCharsets.UTF_8))
                .map(citation -> citation.path("version").asText())
                .filter(version -> !version.isEmpty());
    }

    private static Optional<Vocabulary> vocabulary(VerifiedFiles files, RunConfig config) throws IOException {
        if (config.features().stream().noneMatch(InputConfig::text)) {
            return Optional.empty();
        }
        files.require(Vocabulary.FILE);
        return Optional.of(Vocabulary.parse(files.read(Vocabulary.FILE, MOST_WORDS)));
    }
}
