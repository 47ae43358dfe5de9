import java.nio.file.Files;
import java.nio.file.Path;

/** A variable and a folder decide how the progress looks. */
final class ColoursOfTerminal {
    private ColoursOfTerminal() {}

    public static void main(String[] args) throws Exception {
        boolean plain = System.getenv("NO_COLOR") != null || System.getenv("CI") != null;
        System.out.println((plain ? "" : "> ") + (Files.exists(Path.of(".git")) ? "in a repository" : "alone"));
        Save.metric(args, "loss", 0.125);
    }
}
