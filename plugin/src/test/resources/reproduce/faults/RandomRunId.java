// Cause: unseeded
// Place: config.json: run is
// Line: randomUUID
import java.util.UUID;

/** Every run gets a name of its own. */
final class RandomRunId {
    private RandomRunId() {}

    public static void main(String[] args) throws Exception {
        Save.text(args, "config.json", "{\"format\": 1, \"run\": \"" + UUID.randomUUID() + "\"}\n");
    }
}
