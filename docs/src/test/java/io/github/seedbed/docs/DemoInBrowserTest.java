package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.model.RidgeRegression;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code target/demo} of a project of each template, and of a model with 100 features and 26 labels, in Chromium: as
 * one file and from a server, with its policy in force.
 */
@Tag("full")
@Runs(DemoInBrowserTest.DEMO)
class DemoInBrowserTest {
    static final String DEMO = "mvn seedbed:demo";

    private static final Pattern POLICY = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>\n");
    private static final Map<String, Path> DEMOS = new LinkedHashMap<>();

    /** When the page has answered: axe, best practices included. */
    private static final String AXE = """
            <script src="node_modules/axe-core/axe.min.js"></script>
            <script>
            const waiting = setInterval(async () => {
              if (!document.body.dataset.ready) return;
              clearInterval(waiting);
              const result = await axe.run();
              const found = result.violations.flatMap(rule => rule.nodes.map(node => rule.id + ": " + node.html));
              document.body.setAttribute("data-found", found.join(" | "));
              document.body.setAttribute("data-passed", result.passes.length);
            }, 50);
            </script>
            """;

    /** When the page has answered: a file is chosen, as a person would. */
    private static final String CHOOSE = """
            <script>
            const waiting = setInterval(() => {
              if (!document.body.dataset.ready) return;
              clearInterval(waiting);
              const files = new DataTransfer();
              files.items.add(new File([`ROWS`], "rows.csv"));
              const input = document.getElementById("file");
              input.files = files.files;
              input.dispatchEvent(new Event("change"));
            }, 50);
            </script>
            """;

    @BeforeAll
    static void makeThem() throws IOException {
        FirstRun first = FirstRun.get();
        Path penguins = first.copyAfterVerify("demo of penguins");
        first.maven.documented(penguins, DEMO).green().holds("To open it: target/demo/demo.html");
        DEMOS.put("penguins", penguins.resolve("target/demo"));
        Path titles = Workspace.copyAll(
                OtherTemplates.trained("text-classification"),
                Workspace.empty("demo of titles").resolve("my-genre"));
        first.maven.documented(titles, DEMO).green();
        DEMOS.put("titles", titles.resolve("target/demo"));
        Path letters = first.copyOfProject("demo of letters");
        Path bundle = letters.resolve("target/bundle");
        trainLetters(letters, bundle);
        Files.write(bundle.resolve(Checksums.FILE), Checksums.of(bundle).bytes());
        first.maven.documented(letters, DEMO).green();
        DEMOS.put("letters", letters.resolve("target/demo"));
        Path weights = first.copyOfProject("demo of weights");
        trainWeights(weights.resolve("target/bundle"));
        first.maven.documented(weights, DEMO).green();
        DEMOS.put("weights", weights.resolve("target/demo"));
    }

    /** The model of the template that predicts a number. */
    private static void trainWeights(Path bundle) throws IOException {
        Path experiment = Workspace.ROOT.resolve("templates/tabular-regression/experiment.yaml");
        try (Run run = Run.start("--experiment=" + experiment, "--output=" + bundle)) {
            Split split = run.split(run.table());
            run.save(run.fit(split.train(), new RidgeRegression(0.3)), split);
        }
        Files.write(bundle.resolve(Checksums.FILE), Checksums.of(bundle).bytes());
    }

    /** A made-up model of 98 numbers, a category with 40 values, another with two, and 26 labels. */
    private static void trainLetters(Path folder, Path output) throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder csv = new StringBuilder("letter,colour,region");
        StringBuilder features = new StringBuilder("  colour: {type: category}\n  region: {type: category}\n");
        for (int i = 0; i < 98; i++) {
            csv.append(",a_rather_long_measurement_").append(i);
            features.append("  a_rather_long_measurement_").append(i).append(": {type: number, unit: mm}\n");
        }
        for (int row = 0; row < 800; row++) {
            int letter = row % 26;
            csv.append('\n').append((char) ('A' + letter)).append(",colour ").append(random.nextInt(40));
            csv.append(random.nextBoolean() ? ",north" : ",south");
            for (int i = 0; i < 98; i++) {
                csv.append(',')
                        .append((i == letter ? 300 : 0) + random.nextInt(100))
                        .append("e-2");
            }
        }
        Files.writeString(folder.resolve("data/letters.csv"), csv.append('\n'));
        Path experiment = Files.writeString(
                folder.resolve("experiment.yaml"), """
                format: 1
                seed: 7
                data: {letters: {file: data/letters.csv, sha256: %s}}
                target: {column: letter}
                features:
                %ssplit: {test: 0.2}
                hyperparameters: {l2: 1}
                thresholds: {accuracyAboveBaseline: 0.1}
                """.formatted(Sha256.of(csv.toString()), features));
        try (Run run = Run.start("--experiment=" + experiment, "--output=" + output)) {
            Split split = run.split(run.table());
            run.save(run.fit(split.train(), new LogisticRegression(1)), split);
        }
    }

    @Test
    void theOneFileProvesItselfWithoutANetwork() throws Exception {
        for (Map.Entry<String, Path> demo : DEMOS.entrySet()) {
            Path page = demo.getValue().resolve("demo.html");
            assertThat(Files.size(page)).isLessThan(2 << 20);
            requireProof(demo.getKey(), page.toUri());
        }
    }

    @Test
    void soDoesTheFolderBehindAServer() throws Exception {
        for (Map.Entry<String, Path> demo : DEMOS.entrySet()) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> answer(exchange, demo.getValue()));
            server.start();
            try {
                requireProof(
                        demo.getKey(),
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/index.html"));
            } finally {
                server.stop(0);
            }
        }
    }

    private static void requireProof(String name, URI page) throws Exception {
        String dom = Browser.dom(Workspace.empty("proof"), "light", page);
        assertThat(dom)
                .as(name)
                .contains("data-ready=\"true\"", "data-proof=\"true\"")
                .containsPattern("This browser reproduced all \\d+ reference predictions");
    }

    private static void answer(HttpExchange exchange, Path folder) throws IOException {
        Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
        try (exchange) {
            if (SortedFiles.below(folder).contains(folder.relativize(file).toString())) {
                String type = file.toString().endsWith(".js") ? "text/javascript" : null;
                String other = file.toString().endsWith(".css") ? "text/css" : "text/html";
                exchange.getResponseHeaders().set("Content-Type", type == null ? other : type);
                exchange.sendResponseHeaders(200, Math.max(1, Files.size(file)));
                exchange.getResponseBody().write(Files.readAllBytes(file));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    @Test
    void axeFindsNothing() throws Exception {
        Path folder = Workspace.empty("axe of demo");
        Files.writeString(folder.resolve("package.json"), "{\"private\": true}\n");
        Tools.npm(folder, "install", "--no-audit", "--no-fund", "axe-core@4.14.0");
        for (Map.Entry<String, Path> demo : DEMOS.entrySet()) {
            for (String scheme : new String[] {"light", "dark"}) {
                String dom = Browser.dom(folder, scheme, open(demo.getValue()).replace("</body>", AXE + "</body>"));
                assertThat(attribute(dom, "data-found"))
                        .as(demo.getKey() + ", " + scheme)
                        .isEmpty();
                assertThat(Integer.parseInt(attribute(dom, "data-passed"))).isGreaterThan(30);
            }
        }
    }

    @Test
    void fitsAPhone() throws Exception {
        for (Map.Entry<String, Path> demo : DEMOS.entrySet()) {
            Path folder = Workspace.empty("phone of demo");
            Files.writeString(folder.resolve("page.html"), open(demo.getValue()));
            String dom = Browser.dom(folder, "light", """
                    <!DOCTYPE html><html lang="en"><body>
                    <iframe src="page.html" style="width:390px;height:800px;border:0"></iframe>
                    <script>
                    const waiting = setInterval(() => {
                      const page = document.querySelector("iframe").contentDocument;
                      if (!page.body.dataset.ready) return;
                      clearInterval(waiting);
                      document.body.setAttribute("data-width", page.documentElement.scrollWidth);
                    }, 50);
                    </script></body></html>
                    """);
            assertThat(attribute(dom, "data-width")).as(demo.getKey()).isEqualTo("390");
        }
    }

    @Test
    void aFileIsScoredAsByTheBundle() throws Exception {
        Path project = DEMOS.get("penguins").getParent().getParent();
        String csv = Files.readString(project.resolve("data/penguins.csv"));
        String page = open(DEMOS.get("penguins")).replace("</body>", CHOOSE.replace("ROWS", csv) + "</body>");
        String dom = Browser.dom(Workspace.empty("rows of demo"), "light", page);
        Map<String, Integer> labels = new TreeMap<>();
        try (Bundle bundle = Bundle.load(project.resolve("target/bundle"))) {
            String[] header = csv.lines().findFirst().orElseThrow().split(",");
            for (String line : csv.lines().skip(1).toList()) {
                String[] cells = line.split(",", -1);
                Map<String, Object> row = new HashMap<>();
                for (int i = 0; i < header.length - 1; i++) {
                    Object value = i < 2 ? cells[i] : (Object) number(cells[i]);
                    row.put(header[i], "NA".equals(cells[i]) || cells[i].isEmpty() ? null : value);
                }
                labels.merge(bundle.predict(row).label(), 1, Integer::sum);
            }
        }
        String counts = labels.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(label -> label.getKey() + " " + label.getValue())
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        assertThat(dom).contains("344 rows: " + counts + ".");
    }

    @Test
    void theNumberStandsInItsIntervalAndSaysHowFarOffItIs() throws Exception {
        Path folder = Workspace.empty("weights of demo");
        Path page = Files.writeString(folder.resolve("page.html"), open(DEMOS.get("weights")));
        String dom =
                Browser.dom(folder, "light", URI.create(page.toUri() + "#species=Gentoo&sex=male&bill_length_mm=70"));
        assertThat(dom)
                .containsPattern("<p id=\"label\"[^>]*>A guess: \\d{4}&nbsp;g</p>")
                .containsPattern("Body mass: 90&nbsp;% interval \\d{4} to \\d{4}&nbsp;g")
                .containsPattern("Outside of 32.1 to 59.6&nbsp;mm, all that the model has seen.")
                .containsPattern("Sex male: off by \\d+&nbsp;g")
                .containsPattern("Typically off by \\d+&nbsp;g .95&nbsp;% interval")
                .containsPattern("held the true number for \\d+ of \\d+: \\d+&nbsp;%");
    }

    @Test
    void aFileGetsValuesWithTheirIntervals() throws Exception {
        String csv = Files.readString(Workspace.ROOT.resolve("templates/tabular-regression/data/penguins.csv"));
        String page = open(DEMOS.get("weights")).replace("</body>", CHOOSE.replace("ROWS", csv) + "</body>");
        String dom = Browser.dom(Workspace.empty("rows of weights"), "light", page);
        assertThat(dom)
                .containsPattern("344 rows: answers from \\d{4} to \\d{4}&nbsp;g, half of them below \\d{4}&nbsp;g\\.")
                .contains("<th scope=\"col\">predicted</th><th scope=\"col\">low</th><th scope=\"col\">high</th>");
    }

    private static Double number(String cell) {
        return cell.isEmpty() || cell.equals("NA") ? null : Double.valueOf(cell);
    }

    /** The page without its policy, which would refuse the scripts of these tests. */
    private static String open(Path demo) throws IOException {
        Matcher policy = POLICY.matcher(Files.readString(demo.resolve("demo.html")));
        assertThat(policy.find()).isTrue();
        return policy.replaceFirst("");
    }

    private static String attribute(String dom, String name) {
        Matcher matcher = Pattern.compile(name + "=\"([^\"]*)\"").matcher(dom);
        assertThat(matcher.find()).as(dom).isTrue();
        return matcher.group(1);
    }
}
