package io.github.seedbed.maven.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.seedbed.template.Catalog;
import io.github.seedbed.template.Catalog.Entry;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.apache.maven.archetype.catalog.Archetype;
import org.apache.maven.archetype.catalog.io.xpp3.ArchetypeCatalogXpp3Reader;
import org.junit.jupiter.api.Test;

/** Our catalogue as IDEs read it: with the reader that Maven makes from the schema of {@code archetype-catalog}. */
class CatalogForIdesTest {
    @Test
    void itsOwnReaderKnowsEveryElement() throws Exception {
        Catalog catalog = new Catalog(List.of())
                .with(new Entry(
                        "org.acme", "kit-archetype", "2.1", Optional.of("https://maven.acme.example/a&b"), "A <kit>."))
                .with(new Entry("org.acme", "churn-archetype", "1", Optional.empty(), ""));
        boolean strict = true;
        List<Archetype> read = new ArchetypeCatalogXpp3Reader()
                .read(new ByteArrayInputStream(catalog.bytes()), strict)
                .getArchetypes();
        assertThat(read)
                .extracting(Archetype::getGroupId, Archetype::getArtifactId, Archetype::getVersion)
                .containsExactly(tuple("org.acme", "churn-archetype", "1"), tuple("org.acme", "kit-archetype", "2.1"));
        assertThat(read.get(1).getRepository()).isEqualTo("https://maven.acme.example/a&b");
        assertThat(read.get(1).getDescription()).isEqualTo("A <kit>.");
    }
}
