import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the six files of a run, all of them always the same but for what a scenario puts there. */
final class Save {
    private Save() {}

    /** A run whose metrics.json holds one value. */
    static void metric(String[] args, String name, Object value) throws IOException {
        String text = value instanceof Number ? value.toString() : '"' + value.toString() + '"';
        text(args, "metrics.json", "{\"format\": 1, \"" + name + "\": " + text + "}\n");
    }

    /** A run with a text in one of its files, or in one more. */
    static void text(String[] args, String file, String text) throws IOException {
        bytes(args, file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void bytes(String[] args, String file, byte[] bytes) throws IOException {
        Path folder = folder(args);
        for (String name : new String[] {"config.json", "metrics.json", "parity.json", "profile.json"}) {
            Files.writeString(folder.resolve(name), "{\"format\": 1}\n");
        }
        Files.write(folder.resolve("model.onnx"), new byte[] {8, 0});
        Files.write(folder.resolve("model.tribuo"), new byte[] {8, 0});
        Files.write(folder.resolve(file), bytes);
    }

    /** One more file of a run that is there already. */
    static void more(String[] args, String file, String text) throws IOException {
        Files.writeString(folder(args).resolve(file), text);
    }

    static Path folder(String[] args) throws IOException {
        return Files.createDirectories(Path.of(args[0].substring("--output=".length())));
    }
}
