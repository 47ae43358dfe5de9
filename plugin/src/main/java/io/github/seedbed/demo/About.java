package io.github.seedbed.demo;

import java.util.Optional;

/**
 * The content of {@code about.json}: what the page says of the model besides its answers.
 *
 * @param name of the project
 * @param version of the project
 * @param id of the bundle
 * @param card the page with the model card, if it lies next to the demo page
 * @param outOfScope what the card says the model must not be used for, if it does
 * @param quality how good the model is
 */
record About(
        String name, String version, String id, Optional<String> card, Optional<String> outOfScope, Quality quality) {}
