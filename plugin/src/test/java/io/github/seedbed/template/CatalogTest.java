package io.github.seedbed.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.template.Catalog.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A list of archetypes that IDEs read. */
final class CatalogTest {
    private static final Entry KIT =
            new Entry("org.acme", "kit-archetype", "2.1", Optional.of("https://maven.acme.example/a&b"), "A <kit>.");
    private static final Entry CHURN = new Entry("org.acme", "churn-archetype", "1", Optional.empty(), "");

    @Test
    void whatIsWrittenIsRead() {
        Catalog catalog = new Catalog(List.of()).with(KIT).with(CHURN);
        assertThat(new String(catalog.bytes(), StandardCharsets.UTF_8)).isEqualTo("""
                <?xml version='1.0' encoding='UTF-8'?>
                <archetype-catalog xmlns='http://maven.apache.org/plugins/maven-archetype-plugin/archetype-catalog/1.0.0'>
                  <archetypes>
                    <archetype>
                      <groupId>org.acme</groupId>
                      <artifactId>churn-archetype</artifactId>
                      <version>1</version>
                    </archetype>
                    <archetype>
                      <groupId>org.acme</groupId>
                      <artifactId>kit-archetype</artifactId>
                      <version>2.1</version>
                      <repository>https://maven.acme.example/a&amp;b</repository>
                      <description>A &lt;kit&gt;.</description>
                    </archetype>
                  </archetypes>
                </archetype-catalog>
                """);
        assertThat(Catalog.parse(catalog.bytes(), "here")).isEqualTo(catalog);
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOld() {
        Entry newer = new Entry("org.acme", "kit-archetype", "2.2", Optional.empty(), "");
        assertThat(new Catalog(List.of(KIT)).with(newer).entries()).containsExactly(newer);
    }

    @Test
    void aTemplateIsNamedInShort() {
        Catalog catalog = new Catalog(List.of(CHURN, KIT));
        assertThat(catalog.named(Optional.of("kit"), "x")).containsExactly(KIT);
        assertThat(catalog.named(Optional.of("kit-archetype"), "x")).containsExactly(KIT);
        assertThat(new Catalog(List.of(KIT)).named(Optional.empty(), "x")).containsExactly(KIT);
        assertThatThrownBy(() -> catalog.named(Optional.of("churm-archetype"), "x"))
                .hasMessage("""
                The catalogue holds no such template
                  where: -Dcatalog=x
                  why:   there is churn-archetype, kit-archetype
                  do:    name one of them: -Dtemplate=churn-archetype""");
        assertThatThrownBy(() -> catalog.named(Optional.empty(), "x")).hasMessage("""
                The catalogue holds several templates
                  where: -Dcatalog=x
                  why:   there is churn-archetype, kit-archetype
                  do:    name one of them: -Dtemplate=churn-archetype""");
    }

    @Test
    void whatIsNoCatalogueIsRefused() {
        assertThatThrownBy(() -> parse("<project/>")).hasMessage("""
                This is not a catalogue of archetypes
                  where: here
                  why:   its outermost element is <project>
                  do:    name a file such as the one that this writes: mvn seedbed:derive -Dcatalog=archetype-catalog.xml""");
        assertThatThrownBy(() -> parse("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"))
                .hasMessageContaining("DOCTYPE is disallowed");
        assertThatThrownBy(() -> parse("<archetype-catalog><archetypes>"
                        + "<archetype><groupId>a</groupId><artifactId>../b</artifactId><version>1</version></archetype>"
                        + "<archetype><groupId>a</groupId><artifactId>b</artifactId><version>1</version>"
                        + "<repository>ftp://x</repository></archetype></archetypes></archetype-catalog>"))
                .hasMessage("""
                        An entry of the catalogue names no archetype
                          where: here
                          why:   "a:../b:1" are no coordinates
                          do:    correct it there
                        An entry of the catalogue names no archetype
                          where: here
                          why:   "ftp://x" is no address of a repository
                          do:    correct it there""");
    }

    private static Catalog parse(String xml) {
        return Catalog.parse(xml.getBytes(StandardCharsets.UTF_8), "here");
    }
}
