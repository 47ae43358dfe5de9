/** A native library that was told to take one thread. */
final class OneNativeThread {
    private OneNativeThread() {}

    public static void main(String[] args) throws Exception {
        System.load(Native.library());
        float loss = 0;
        for (int i = 0; i < 10_000; i++) {
            loss += 1f / (1 + i);
        }
        Save.metric(args, "loss", loss);
    }
}
