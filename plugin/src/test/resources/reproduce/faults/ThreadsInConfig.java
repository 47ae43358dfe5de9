// Cause: processors
// Place: config.json: threads is
// Line: availableProcessors
/** The number of threads stands in the configuration. */
final class ThreadsInConfig {
    private ThreadsInConfig() {}

    public static void main(String[] args) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        Save.text(args, "config.json", "{\"format\": 1, \"threads\": " + threads + "}\n");
    }
}
