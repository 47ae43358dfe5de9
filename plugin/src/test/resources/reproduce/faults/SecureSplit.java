// Cause: unseeded
// Place: metrics.json: testRow is
// Line: new SecureRandom
import java.security.SecureRandom;

/** A generator for secrets chooses the test rows. */
final class SecureSplit {
    private SecureSplit() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "testRow", new SecureRandom().nextInt(1_000_000_000));
    }
}
