package io.github.seedbed.assembly;

import io.github.seedbed.markdown.FrontMatter;
import io.github.seedbed.page.CardPage;
import io.github.seedbed.picture.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Card and datasheet of a bundle as pages for a browser, next to it.
 *
 * @param target where they go
 * @param bundle what they show
 * @param seed of the run
 * @param version of the project
 * @param image that reproduced the run, by its digest, if one is recorded
 * @param pictures of the card
 */
record DocumentPages(
        Path target, Path bundle, long seed, String version, Optional<String> image, List<Picture> pictures) {

    /** Returns the page of the card. */
    Path write() throws IOException {
        write("datasheet.html", "datasheet.md", "Datasheet");
        return write("card.html", "README.md", "Model card");
    }

    private Path write(String name, String document, String kind) throws IOException {
        Path page = target.resolve(name);
        String text = Files.readString(bundle.resolve(document));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Version", version);
        facts.put("Seed", String.valueOf(seed));
        facts.putAll(FrontMatter.shown(text));
        image.ifPresent(digest -> facts.put("Reproduced in", digest));
        Files.writeString(page, CardPage.of(new CardPage.Kind(kind, document), text, facts, pictures));
        return page;
    }
}
