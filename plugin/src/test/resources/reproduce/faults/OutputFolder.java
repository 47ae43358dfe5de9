// Cause: directory
// Place: metrics.json: output is
// Line: Save.folder
/** The run tells where it was written. */
final class OutputFolder {
    private OutputFolder() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "output", Save.folder(args).toString());
    }
}
