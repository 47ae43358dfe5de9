package io.github.seedbed.internal.copy;

import io.github.seedbed.internal.http.Download;
import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.http.Origin;
import io.github.seedbed.internal.http.Progress;
import io.github.seedbed.internal.http.Request;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder on a web server.
 *
 * @param http asks
 * @param folder with a slash at its end
 */
record WebPlace(Http http, URI folder) implements Place {
    @Override
    public String shown() {
        return Origin.shown(folder);
    }

    @Override
    public void get(String name, Path file, long most, Download.Proof proof, Progress progress) throws IOException {
        String path = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
        Request request = Request.get(folder.resolve("./" + path));
        new Download(http, request, file, most, progress).run("The server does not give the file", proof);
    }

    @Override
    public Optional<List<String>> names() {
        return Optional.empty();
    }
}
