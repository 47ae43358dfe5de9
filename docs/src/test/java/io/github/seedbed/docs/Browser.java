package io.github.seedbed.docs;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Chromium without a window. */
final class Browser {
    private Browser() {}

    /**
     * Returns a page as it is when its scripts have run.
     *
     * @param folder what the page names lies there
     * @param scheme {@code light} or {@code dark}
     */
    static String dom(Path folder, String scheme, String page) throws Exception {
        Path file = Files.writeString(folder.resolve(scheme + ".html"), page);
        return dom(folder, scheme, file.toUri());
    }

    /**
     * Returns the page at an address as it is when its scripts have run. No name of a host is known.
     *
     * @param folder for what the browser keeps
     * @param scheme {@code light} or {@code dark}
     */
    static String dom(Path folder, String scheme, URI page) throws Exception {
        return run(
                folder,
                "--blink-settings=preferredColorScheme=" + (scheme.equals("dark") ? 0 : 1),
                "--virtual-time-budget=20000",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--dump-dom",
                page.toString());
    }

    /** Writes a picture of the first screen of a page, as light as paper. */
    static void picture(Path page, int width, int height, Path png) throws Exception {
        run(
                Workspace.empty("browser"),
                "--blink-settings=preferredColorScheme=1",
                "--window-size=" + width + "," + height,
                "--screenshot=" + png,
                page.toUri().toString());
    }

    private static String run(Path folder, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Tools.chromium().toString(),
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--allow-file-access-from-files",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(options));
        return Tools.output(command.toArray(String[]::new));
    }
}
