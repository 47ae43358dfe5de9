// Cause: child-process
// Place: about.json: 
// Line: Files.readString
import java.nio.file.Files;
import java.nio.file.Path;

/** The commit, read where git keeps it. */
final class CommitOfHead {
    private CommitOfHead() {}

    public static void main(String[] args) throws Exception {
        String commit = Files.readString(Path.of(".git/HEAD")).strip();
        Save.text(args, "about.json", "{\"commit\": \"" + commit + "\"}\n");
    }
}
