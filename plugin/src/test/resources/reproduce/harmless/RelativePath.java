import java.nio.file.Path;

/** A path as seen from the project's folder. */
final class RelativePath {
    private RelativePath() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "data", Path.of("data", "names.csv").toString().replace('\\', '/'));
    }
}
