package io.github.seedbed.publish;

import java.util.Optional;

/**
 * One published place of a bundle.
 *
 * @param target what kind of place: {@code hub}, {@code folder}, {@code maven}, {@code registry} or {@code zenodo}
 * @param address as {@code Bundle.load} takes it, a folder as seen from the project's; it leads to these very bytes for
 *     ever, or to nothing
 * @param url for people, if there is a page
 * @param revision the commit or the digest, where versions have such a name
 */
public record Copy(String target, String address, Optional<String> url, Optional<String> revision) {}
