// Cause: process
// Place: config.json: id is
// Line: pid()
/** A name that no other run has. */
final class ProcessInName {
    private ProcessInName() {}

    public static void main(String[] args) throws Exception {
        long pid = ProcessHandle.current().pid();
        Save.text(args, "config.json", "{\"format\": 1, \"id\": \"job-" + pid + "\"}\n");
    }
}
