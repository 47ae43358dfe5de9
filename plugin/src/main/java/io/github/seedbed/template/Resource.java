package io.github.seedbed.template;

/**
 * A file in an archetype.
 *
 * @param directory the folder above the package of a packaged file; empty for all others
 * @param name the file's path below that folder and the package
 * @param packaged whether the project's package comes between the two
 * @param filtered whether the content is Velocity text
 * @param content what the archetype holds
 */
public record Resource(String directory, String name, boolean packaged, boolean filtered, byte[] content) {

    /** Returns the path in the archetype's resources. */
    String path() {
        return directory.isEmpty() ? name : directory + "/" + name;
    }
}
