import java.nio.file.Files;
import java.nio.file.Path;

/** A project's own settings may lie in a hidden folder. */
final class HiddenSettings {
    private HiddenSettings() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "rounds", Files.readString(Path.of(".settings/rounds.txt")).strip());
    }
}
