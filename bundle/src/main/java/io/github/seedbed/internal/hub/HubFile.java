package io.github.seedbed.internal.hub;

import java.util.Optional;

/**
 * A file in a repository on the Hub.
 *
 * @param size in bytes
 * @param oid git's own name of the content that is kept: SHA-1 of a blob
 * @param sha256 of a large file's content, which is kept elsewhere
 */
public record HubFile(long size, String oid, Optional<String> sha256) {}
