package io.github.seedbed.assembly;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seedbed.check.AssembledBundle;
import io.github.seedbed.check.BundleCheck;
import io.github.seedbed.check.CheckReport;
import io.github.seedbed.check.CheckSarif;
import io.github.seedbed.internal.digest.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Texts that would do something in one document or another, and bundles whose labels, categories and columns they are.
 */
final class HostileTexts {
    private static final int SLOTS = 6;

    static final List<String> CORPUS = List.of(
            "<script>alert(1)</script>",
            "x <img src=x onerror=alert(1)>",
            "![p](https://evil.example/p.png)",
            "[a](javascript:alert(1))",
            "**bold**",
            "__init__",
            "_emphasis_",
            "`code`",
            "``` ",
            "a\n```\n# Heading\n",
            "a\r\nb",
            "a\u2028b",
            "# heading",
            "## heading ##",
            "> quotation",
            "- item",
            "+ item",
            "* item",
            "1. item",
            "1) item",
            "---",
            "===",
            "***",
            "| a | b |",
            "a|b",
            "a\\|b",
            "\\",
            "\\\\",
            "a\\",
            "\\u000a",
            "\\u0022; x(); //",
            "\"quoted\"",
            "'single'",
            "\"\"\"",
            "it's",
            "&lt;b&gt;",
            "&amp;",
            "&#60;script&#62;",
            "<!-- comment",
            "-->",
            "]]>",
            "<![CDATA[x]]>",
            "<?php x ?>",
            "</text></svg>",
            "</code></pre>",
            "</title>",
            "{body}",
            "{{ x }}",
            "$run.seed",
            "${run.seed}",
            "#set($x = 1)",
            "#[[x]]#",
            "#stop",
            "%n %s",
            "yes",
            "null",
            "~",
            "0x1F",
            "1e3",
            "a: b",
            "a #b",
            "&anchor",
            "*alias",
            "!!python/object:x",
            "@at",
            "{a: 1}",
            "[a, b]",
            "=cmd|'/c calc'!A0",
            "\u202eevil",
            "é\u0301",
            "😀",
            "[x]: https://evil.example",
            "[^1]",
            "::error::x",
            "\u001b[31mred");

    /** Of the corpus: as many as a bundle has room for. */
    static final int PARTS = (CORPUS.size() + SLOTS - 1) / SLOTS;

    /** Two labels, two categories, two columns. */
    static final List<String> PLAIN = List.of("l1", "l2", "c1", "c2", "f1", "f2");

    private HostileTexts() {}

    static List<String> part(int part) {
        return IntStream.range(0, SLOTS)
                .mapToObj(i -> CORPUS.get((part * SLOTS + i) % CORPUS.size()))
                .toList();
    }

    /** The findings about a bundle, thresholds that it misses and data that are described wrongly among them. */
    static byte[] sarif(Path project) throws Exception {
        AssembledBundle bundle =
                new AssembledBundle(project, project.resolve("target/bundle"), ProjectFixture.POM, Map.of());
        CheckReport report = BundleCheck.of(bundle);
        return CheckSarif.of(report);
    }

    static Path bundle(Path project, List<String> values) throws Exception {
        BundleFolder bundle = ProjectFixture.in(Files.createDirectories(project));
        ObjectMapper json = new ObjectMapper();
        List<String> names = List.of("\"Adelie\"", "\"Gentoo\"", "\"Biscoe\"", "\"Dream\"", "\"mass\"", "\"island\"");
        for (String file : List.of("config.json", "metrics.json", "profile.json", "parity.json")) {
            Path path = project.resolve("target/run").resolve(file);
            String text = Files.readString(path);
            for (int i = 0; i < SLOTS; i++) {
                text = text.replace(names.get(i), json.writeValueAsString(values.get(i)));
            }
            text = text.replaceAll("[0-9a-f]{64}", Sha256.of(csv(values)));
            Files.writeString(path, text);
        }
        Files.writeString(project.resolve("data/penguins.csv"), csv(values));
        bundle.write();
        bundle.writePages();
        return bundle.path();
    }

    static String csv(List<String> values) {
        StringBuilder csv = new StringBuilder("species," + cell(values.get(4)) + "," + cell(values.get(5)) + "\n");
        for (int i = 0; i < 20; i++) {
            csv.append(cell(values.get(i % 2)))
                    .append(",3000,")
                    .append(cell(values.get(2 + i % 2)))
                    .append('\n');
        }
        return csv.toString();
    }

    private static String cell(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
