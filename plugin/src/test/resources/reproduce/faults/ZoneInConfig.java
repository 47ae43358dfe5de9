// Cause: zone
// Place: config.json: zone is
// Line: TimeZone.getDefault
import java.util.TimeZone;

/** The zone itself stands in the configuration. */
final class ZoneInConfig {
    private ZoneInConfig() {}

    public static void main(String[] args) throws Exception {
        Save.text(args, "config.json", "{\"format\": 1, \"zone\": \"" + TimeZone.getDefault().getID() + "\"}\n");
    }
}
