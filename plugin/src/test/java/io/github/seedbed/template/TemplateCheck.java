package io.github.seedbed.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.maven.SchemaAssert;
import io.github.seedbed.maven.template.ArchetypeTrial;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** What must hold for every template that this repository ships, whatever lies in it. */
enum TemplateCheck {
    /** What derive itself holds every archetype against. */
    ITS_MARKERS_GIVE_IT_BACK {
        @Override
        void hold(Path template, Path scratch) throws IOException {
            Archetype archetype = Sample.derive(template);
            assertThat(archetype.markers()).isEqualTo(markers(template));
            new ArchetypeTrial(Rendering.LIBRARY, archetype).comesBack();
        }
    },

    NO_MARKER_IS_LEFT {
        @Override
        void hold(Path template, Path scratch) throws IOException {
            Path project = project(template, Sample.OTHER, scratch);
            List<String> left = new ArrayList<>();
            for (String name : SortedFiles.below(project)) {
                if (MARKER.matcher(name).find()) {
                    left.add(name + ": its name");
                }
                linesWith(MARKER, project.resolve(name)).forEach(line -> left.add(name + ":" + line));
            }
            assertThat(left)
                    .as("lines that still hold a marker: only whole names are replaced")
                    .isEmpty();
        }
    },

    /** Where such an import belongs depends on the package: the formatter would want it elsewhere in most projects. */
    NO_CLASS_IMPORTS_ONE_OF_ITS_OWN_PACKAGE {
        @Override
        void hold(Path template, Path scratch) throws IOException {
            Path sources = template.resolve("src");
            List<String> imports = new ArrayList<>();
            for (String name : SortedFiles.below(sources)) {
                linesWith(Pattern.compile("import (static )?com\\.example\\.markerpkg"), sources.resolve(name))
                        .forEach(line -> imports.add("src/" + name + ":" + line));
            }
            assertThat(imports)
                    .as("imports whose order depends on the project's package")
                    .isEmpty();
        }
    },

    LINE_ENDS_ARE_THOSE_OF_UNIX {
        @Override
        void hold(Path template, Path scratch) throws IOException {
            Path project = project(template, Sample.OTHER, scratch);
            List<String> windows = new ArrayList<>();
            for (String name : SortedFiles.below(project)) {
                if (!name.endsWith(".cmd") && text(project.resolve(name)).contains("\r")) {
                    windows.add(name);
                }
            }
            assertThat(windows).as("hold CR: convert them to LF").isEmpty();
        }
    },

    XML_IS_WELL_FORMED {
        @Override
        void hold(Path template, Path scratch) throws Exception {
            List<String> faults = new ArrayList<>();
            for (String name : TemplateFiles.read(template).keySet()) {
                if (name.endsWith(".xml")) {
                    fault(template.resolve(name)).ifPresent(fault -> faults.add(name + ":" + fault));
                }
            }
            assertThat(faults).as("is not well-formed XML").isEmpty();
        }

        private Optional<String> fault(Path file) throws Exception {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            // Checkstyle names its DTD by an address: nothing is fetched here
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            try {
                builder.parse(file.toFile());
                return Optional.empty();
            } catch (SAXParseException e) {
                return Optional.of(e.getLineNumber() + ": " + e.getMessage());
            }
        }
    },

    /** Import order and line lengths follow from the package. */
    JAVA_IS_FORMATTED_IN_ANY_PACKAGE {
        @Override
        void hold(Path template, Path scratch) throws Exception {
            List<String> unformatted = new ArrayList<>();
            for (String packageName : PACKAGES) {
                Answers answers = new Answers("net.other-group", "my-model", "1.0-SNAPSHOT", packageName);
                Path project = project(template, answers, scratch);
                for (String name : SortedFiles.below(project)) {
                    if (name.endsWith(".java") && !isFormatted(Files.readString(project.resolve(name)))) {
                        unformatted.add(name);
                    }
                }
            }
            assertThat(unformatted)
                    .as("are not formatted; in the template's folder: mvn spotless:apply")
                    .isEmpty();
        }

        private boolean isFormatted(String source) throws FormatterException {
            if (!FORMATTED.containsKey(source)) {
                FORMATTED.put(
                        source, FORMATTER.formatSourceAndFixImports(source).equals(source));
            }
            return FORMATTED.get(source);
        }
    },

    ITS_PROJECT_IS_THE_GOLDEN_ONE {
        @Override
        void hold(Path template, Path scratch) throws IOException {
            Golden.hold(template, project(template, Sample.OTHER, scratch));
        }
    },

    A_SECOND_GENERATION_IS_THE_SAME {
        @Override
        void hold(Path template, Path scratch) throws IOException {
            Path one = project(template, Sample.OTHER, scratch);
            Path two = project(template, Sample.OTHER, scratch.resolve("again"));
            assertThat(SortedFiles.below(two)).isEqualTo(SortedFiles.below(one));
            for (String name : SortedFiles.below(one)) {
                assertThat(two.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
            }
        }
    },

    THE_NOTE_OF_ITS_ORIGIN_FITS_ITS_SCHEMA {
        @Override
        void hold(Path template, Path scratch) throws IOException {
            Path project = project(template, Sample.OTHER, scratch);
            Properties note = new Properties();
            try (Reader reader = Files.newBufferedReader(project.resolve(ProjectOrigin.FILE))) {
                note.load(reader);
            }
            ObjectNode json = Json.node();
            note.stringPropertyNames().stream().sorted().forEach(name -> json.put(name, note.getProperty(name)));
            SchemaAssert.assertValid("seedbed.properties.schema.json", Json.bytes(json));
        }
    },

    /** Otherwise the first build of every project says that its documents were written for other data. */
    ITS_ANSWERS_ARE_FOR_ITS_DATA {
        @Override
        void hold(Path template, Path scratch) throws IOException {
            String experiment = text(template.resolve("experiment.yaml"));
            Pattern others = Pattern.compile("answered for the data (?!" + sha256(experiment) + ")[0-9a-f]{64}");
            List<String> stale = new ArrayList<>();
            for (String name : TemplateFiles.read(template).keySet()) {
                linesWith(others, template.resolve(name)).forEach(line -> stale.add(name + ":" + line));
            }
            assertThat(stale)
                    .as("are for other data than experiment.yaml names")
                    .isEmpty();
        }

        private String sha256(String experiment) {
            return experiment.replaceFirst("(?s).*\\n    sha256: ([0-9a-f]{64})\\n.*", "$1");
        }
    },

    ITS_EXPERIMENT_FITS_THE_SCHEMA_THAT_IT_NAMES {
        @Override
        void hold(Path template, Path scratch) throws IOException {
            Path project = project(template, Sample.OTHER, scratch);
            String yaml = Files.readString(project.resolve("experiment.yaml"));
            assertThat(yaml).startsWith("# yaml-language-server: $schema=" + ExperimentSchema.FILE + "\n");
            assertThat(SchemaAssert.yamlFaults(Files.readString(project.resolve(ExperimentSchema.FILE)), yaml))
                    .as("experiment.yaml breaks its schema")
                    .isEmpty();
        }
    };

    /** What is in no template, for it follows from the build. */
    private static final Set<String> ADDED = Set.of(ProjectOrigin.FILE, ExperimentSchema.FILE);

    private static final String GROUP = "org.example.markergroup";
    private static final Pattern MARKER = Pattern.compile("markergroup|marker-artifact|MARKER|markerpkg");

    /** A short one, a deep one and a long one. */
    private static final List<String> PACKAGES = List.of(
            "a",
            "z9.y8.x7.w6.v5.u4.t3.s2.r1.q0",
            "org.acme_institute_of_polar_research.department_of_ornithology.group_for_machine_learning.penguins");

    /** What was found before: breaking one file leaves the others as they were, and formatting is slow. */
    private static final Map<String, Boolean> FORMATTED = new ConcurrentHashMap<>();

    /** As Spotless calls it in the templates' POMs. */
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    /**
     * Fails unless it holds.
     *
     * @param template a folder with the name of the template
     * @param scratch an empty folder, or one that other checks of the same templates filled
     */
    abstract void hold(Path template, Path scratch) throws Exception;

    /** Returns why it does not hold, with the name of the template in front; nothing if it does. */
    Optional<String> fault(Path template, Path scratch) throws Exception {
        try {
            hold(template, scratch);
            return Optional.empty();
        } catch (AssertionError | ProblemException | FormatterException e) {
            return Optional.of("templates/" + template.getFileName() + ": " + e.getMessage());
        }
    }

    /** One reactor cannot build two projects of the same name: the others have a groupId of their own. */
    private static Answers markers(Path template) {
        String name = template.getFileName().toString();
        String group = name.equals(KnownTemplates.NAMES.get(0)) ? GROUP : GROUP + "." + name;
        return new Answers(group, "marker-artifact", "9.9.9-MARKER", "com.example.markerpkg");
    }

    /** Returns the project that the answers give: made once, for the checks only read it. */
    private static Path project(Path template, Answers answers, Path scratch) throws IOException {
        Path folder = scratch.resolve(template.getFileName() + " " + answers.packageName());
        Path project = new Target(folder.resolve("projects"), answers.artifactId()).folder();
        return Files.isDirectory(project)
                ? project
                : Rendering.project(template, answers, Files.createDirectories(folder));
    }

    private static Stream<String> linesWith(Pattern pattern, Path file) throws IOException {
        List<String> lines = Arrays.asList(text(file).split("\n", -1));
        return Stream.iterate(0, line -> line < lines.size(), line -> line + 1)
                .filter(line -> pattern.matcher(lines.get(line)).find())
                .map(line -> (line + 1) + ": " + lines.get(line).strip());
    }

    /** Data may be binary: every byte is a letter here. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
}
