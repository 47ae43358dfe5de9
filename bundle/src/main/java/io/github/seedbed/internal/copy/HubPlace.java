package io.github.seedbed.internal.copy;

import io.github.seedbed.internal.http.Download;
import io.github.seedbed.internal.http.Progress;
import io.github.seedbed.internal.hub.HubReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A repository on the Hub.
 *
 * @param hub reads it
 * @param revision a branch, a tag or a commit
 */
record HubPlace(HubReader hub, String revision) implements Place {
    /** The Hub's own: it says which files are kept elsewhere. */
    private static final String ATTRIBUTES = ".gitattributes";

    @Override
    public String shown() {
        return "hf:" + hub.repository().name() + "@" + revision;
    }

    @Override
    public void get(String name, Path file, long most, Download.Proof proof, Progress progress) throws IOException {
        hub.download(revision, name, file, most, proof, progress);
    }

    @Override
    public Optional<List<String>> names() throws IOException {
        return Optional.of(hub.files(revision).keySet().stream()
                .filter(path -> !path.equals(ATTRIBUTES))
                .toList());
    }
}
