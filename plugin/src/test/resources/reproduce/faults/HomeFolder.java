// Cause: user
// Place: config.json: cache is
// Line: user.home
/** A cache in the home folder stands in the configuration. */
final class HomeFolder {
    private HomeFolder() {}

    public static void main(String[] args) throws Exception {
        Save.text(args, "config.json", "{\"format\": 1, \"cache\": \"" + System.getProperty("user.home") + "\"}\n");
    }
}
