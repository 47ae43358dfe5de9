package io.github.seedbed.questions;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.datasheet.CroissantFaults;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.Provenance;
import io.github.seedbed.internal.runfile.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where the model and its data come from: code, libraries, licences, addresses. */
final class OriginEvidence {
    private static final String SOURCES = "src/main/java";

    private final EvidenceFiles files;
    private final Optional<Provenance> provenance;
    private final JsonNode codemeta;
    private final CitationFile citation;

    OriginEvidence(EvidenceFiles files) throws IOException {
        this.files = files;
        this.provenance = files.run().ifReadable(RunFolder::provenance);
        this.codemeta = foreign("codemeta.json");
        this.citation = CitationFile.of(files.text(CitationFile.NAME));
    }

    SortedMap<String, Evidence> all() throws IOException {
        SortedMap<String, Evidence> all = new TreeMap<>();
        all.put("code", code());
        all.put("commit", commit());
        all.put("repository", repository());
        all.put("dependencies", dependencies());
        all.put("platform", platform());
        all.put("instructions", instructions());
        all.put("licence", licence());
        all.put("dataLicence", dataLicence());
        all.put("dataAddress", dataAddress());
        all.put("croissant", croissant());
        return all;
    }

    /** An empty object if the file is missing or broken, which {@code check} reports. */
    private JsonNode foreign(String name) throws IOException {
        return Json.foreignObject(files.text(name)).orElseGet(Json::node);
    }

    private Evidence code() throws IOException {
        Path sources = files.basedir().resolve(SOURCES);
        List<String> found = Files.isDirectory(sources)
                ? SortedFiles.below(sources).stream()
                        .filter(name -> name.endsWith(".java"))
                        .map(name -> "`" + name.substring(name.lastIndexOf('/') + 1) + "`")
                        .toList()
                : List.of();
        return Evidence.of(
                !found.isEmpty(),
                String.join(", ", found) + " (`" + SOURCES + "`)",
                "no Java source lies in `" + SOURCES + "`");
    }

    private Evidence commit() {
        String commit = provenance.map(Provenance::commit).orElse("");
        return Evidence.of(
                commit.matches("[0-9a-f]{40,64}"),
                "commit " + commit + " (`provenance.json`, commit)",
                "`provenance.json` names no commit, because something is not committed: git status shows what");
    }

    private Evidence repository() {
        String address = codemeta.path("codeRepository").asText();
        return Evidence.of(
                !address.isEmpty(),
                address + " (`codemeta.json`, codeRepository)",
                "nothing says where the code is: write repository-code into `CITATION.cff`");
    }

    private Evidence dependencies() {
        List<String> artifacts =
                provenance.map(known -> known.dependencies().artifacts()).orElse(List.of());
        boolean fixed = artifacts.stream().noneMatch(artifact -> artifact.endsWith("-SNAPSHOT"));
        return Evidence.of(
                !artifacts.isEmpty() && fixed,
                artifacts.size() + " libraries, each with its version, and one digest for all (`provenance.json`,"
                        + " dependencies)",
                fixed ? "`provenance.json` lists no libraries" : "a library has a version that changes: -SNAPSHOT");
    }

    private Evidence platform() {
        return Evidence.in(
                provenance,
                Provenance.FILE,
                known -> new Evidence(
                        true, "JDK " + known.jdk() + " on " + known.architecture() + " (`provenance.json`)"));
    }

    /** A table of results, and the command that gives it. */
    private Evidence instructions() throws IOException {
        boolean command = files.projectText("README.md").contains("mvn verify");
        boolean table = files.projectText("card/model-card.md").contains("$metrics.table");
        return Evidence.of(
                command && table,
                "`README.md` of the project names the command, `mvn verify`; the model card has the table that it gives"
                        + " (metrics.table)",
                command
                        ? "the model card shows no table of results: refer to metrics.table in `card/model-card.md`"
                        : "`README.md` of the project does not name the command, `mvn verify`");
    }

    private Evidence licence() throws IOException {
        String licence = String.join(" or ", citation.work().licenses());
        return Evidence.of(
                !licence.isEmpty() && !files.text("LICENSE").isBlank(),
                licence + " (`CITATION.cff`, license), with its text (`LICENSE`)",
                "`CITATION.cff` names no licence, or `LICENSE` is not there");
    }

    private Evidence dataAddress() {
        Optional<String> address = citation.data().stream()
                .flatMap(data -> data.address().stream())
                .findFirst();
        return Evidence.of(
                address.isPresent(),
                address.orElse("") + " (`CITATION.cff`, references of type data): what lies there was not looked at",
                "`CITATION.cff` names no DOI and no address of the data: write them under references");
    }

    private Evidence dataLicence() {
        Optional<String> licence = citation.data().stream()
                .flatMap(data -> data.licenses().stream())
                .findFirst();
        return Evidence.of(
                licence.isPresent(),
                licence.orElse("") + " (`CITATION.cff`, references of type data)",
                "`CITATION.cff` names no licence of the data: write license under references");
    }

    private Evidence croissant() throws IOException {
        JsonNode croissant = foreign("croissant.json");
        int faults = croissant.isEmpty() ? 1 : CroissantFaults.of(croissant).size();
        return Evidence.of(
                faults == 0,
                "`croissant.json` describes the data for programs, and passes Seedbed's own check by Croissant 1.1",
                "`croissant.json` is missing, or has faults that the check reports");
    }
}
