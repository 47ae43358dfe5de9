// Cause: clock
// Place: config.json
// Line: getStartTime

import java.lang.management.ManagementFactory;

/** When the JVM started, as an id. */
final class StartOfJvm {
    private StartOfJvm() {}

    public static void main(String[] args) throws Exception {
        long start = ManagementFactory.getRuntimeMXBean().getStartTime();
        Save.text(args, "config.json", "{\"format\": 1, \"id\": " + start + "}\n");
    }
}
