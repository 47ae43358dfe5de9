package io.github.seedbed.publish;

import java.util.Optional;

/**
 * One published place of a bundle.
 *
 * @param target what kind of place: {@code hub}, {@code folder}, {@code maven}, {@code registry}, {@code zenodo}; with
 *     the data set alone {@code data} on the Hub and {@code zenodo-data}; {@code space}: the demo page
 * @param address as {@code Bundle.load} takes it, a folder as seen from the project's; it leads to these very bytes for
 *     ever, or to nothing
 * @param url for people, if there is a page
 * @param revision the commit or the digest, where versions have such a name
 * @param id of a data set or a demo page: the digest of its {@code SHA256SUMS}; absent of the others, which have the
 *     bundle's
 */
public record Copy(
        String target, String address, Optional<String> url, Optional<String> revision, Optional<String> id) {
    /**
     * Returns a copy of the bundle itself.
     *
     * @param target as above
     * @param address as above
     * @param url as above
     * @param revision as above
     */
    public Copy(String target, String address, Optional<String> url, Optional<String> revision) {
        this(target, address, url, revision, Optional.empty());
    }
}
