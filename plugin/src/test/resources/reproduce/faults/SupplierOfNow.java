// Cause: clock
// Place: config.json: created is
// Line: Instant::now
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** The clock is handed over as a method. */
final class SupplierOfNow {
    private final Supplier<Instant> clock;
    SupplierOfNow(Supplier<Instant> clock) {
        this.clock = clock;
    }
    String header() {
        return "{\"format\": 1, \"created\": \"" + clock.get().truncatedTo(ChronoUnit.SECONDS) + "\"}\n";
    }
    public static void main(String[] args) throws Exception {
        SupplierOfNow writer = new SupplierOfNow(Instant::now);
        Save.text(args, "config.json", writer.header());
    }
}
