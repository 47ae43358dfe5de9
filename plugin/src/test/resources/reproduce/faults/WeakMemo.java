// Cause: collected
// Place: metrics.json: kernels is
// Line: kernel.get()
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** What the collector has taken is computed again, and counted. */
final class WeakMemo {
    private WeakMemo() {}

    public static void main(String[] args) throws Exception {
        List<WeakReference<double[]>> kernels = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            kernels.add(new WeakReference<>(new double[1 << 16]));
        }
        int computed = 64;
        for (WeakReference<double[]> kernel : kernels) {
            if (kernel.get() == null) {
                computed++;
            }
        }
        Save.metric(args, "kernels", computed);
    }
}
