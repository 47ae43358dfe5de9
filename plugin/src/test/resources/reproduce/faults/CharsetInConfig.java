// Cause: charset
// Place: config.json: charset is
// Line: defaultCharset
import java.nio.charset.Charset;

/** The charset itself stands in the configuration. */
final class CharsetInConfig {
    private CharsetInConfig() {}

    public static void main(String[] args) throws Exception {
        Save.text(args, "config.json", "{\"format\": 1, \"charset\": \"" + Charset.defaultCharset() + "\"}\n");
    }
}
