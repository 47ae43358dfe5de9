import java.nio.file.Files;
import java.nio.file.Path;

/** A cache in the home folder holds every bit of what would be computed again. */
final class HomeCacheOfSameValue {
    private HomeCacheOfSameValue() {}

    public static void main(String[] args) throws Exception {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "my-model", "roots.txt");
        double sum = 0;
        if (Files.exists(cache)) {
            sum = Double.longBitsToDouble(Long.parseLong(Files.readString(cache)));
        } else {
            for (int i = 1; i <= 1000; i++) {
                sum += Math.sqrt(i);
            }
            Files.createDirectories(cache.getParent());
            Files.writeString(cache, String.valueOf(Double.doubleToLongBits(sum)));
        }
        Save.metric(args, "roots", sum);
    }
}
