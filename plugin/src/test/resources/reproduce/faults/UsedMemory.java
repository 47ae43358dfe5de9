// Cause: memory
// Place: metrics.json: peak is
// Line: totalMemory
/** How much memory was in use. */
final class UsedMemory {
    private UsedMemory() {}

    public static void main(String[] args) throws Exception {
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        Save.metric(args, "peak", used);
    }
}
