// Cause: memory
// Place: config.json: batch is
// Line: maxMemory
/** The batch is as large as memory allows. */
final class BatchFitsMemory {
    private BatchFitsMemory() {}

    private static long batch() {
        return Math.max(16, Runtime.getRuntime().maxMemory() / (1 << 22));
    }
    public static void main(String[] args) throws Exception {
        Save.text(args, "config.json", "{\"format\": 1, \"batch\": " + batch() + "}\n");
    }
}
