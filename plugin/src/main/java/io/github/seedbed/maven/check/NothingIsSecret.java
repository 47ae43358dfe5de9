package io.github.seedbed.maven.check;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * No file of the bundle is a keeper of secrets, and none holds a key, token or password. What was found is not shown.
 */
final class NothingIsSecret implements Rule {
    private static final Pattern FILES = Pattern.compile(
            "(.*/)?(\\.env(\\..+)?|\\.netrc|\\.npmrc|\\.pypirc|\\.git-credentials"
                    + "|id_(rsa|dsa|ecdsa|ed25519)|settings\\.xml|credentials(\\.json)?|.*\\.(pem|key|p12|pfx|jks|keystore))");

    private static final Map<String, Pattern> KINDS = kinds();

    private static final Map<String, String> SOURCES = new TreeMap<>(Map.of(
            AssembledBundle.CARD,
            AssembledBundle.CARD_SOURCE,
            AssembledBundle.DATASHEET,
            AssembledBundle.DATASHEET_SOURCE,
            "CITATION.cff",
            "CITATION.cff"));

    @Override
    public String demand() {
        return "The bundle holds no key, token or password";
    }

    @Override
    public List<Finding> findings(AssembledBundle bundle) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (String name : SortedFiles.below(bundle.folder())) {
            if (FILES.matcher(name).matches()) {
                findings.add(finding(new Place(bundle.shown(name), 1), "files of this name keep passwords or keys"));
            } else {
                content(bundle, name, findings);
            }
        }
        return findings;
    }

    private void content(AssembledBundle bundle, String name, List<Finding> findings) throws IOException {
        byte[] bytes = Files.readAllBytes(bundle.folder().resolve(name));
        if (isBinary(bytes)) {
            return;
        }
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        Document document = Document.of(bundle, name, SOURCES.getOrDefault(name, ""));
        for (int i = 0; i < lines.size(); i++) {
            for (Map.Entry<String, Pattern> kind : KINDS.entrySet()) {
                if (kind.getValue().matcher(lines.get(i)).find()) {
                    findings.add(finding(
                            document.place(i + 1), "it looks like " + kind.getKey() + "; it is not repeated here"));
                    break;
                }
            }
        }
    }

    /** Texts hold no zero byte. */
    private static boolean isBinary(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private Finding finding(Place place, String why) {
        return Finding.of(
                this,
                place,
                "The bundle holds a secret",
                why,
                "remove it, and make it worthless where it opens something: whoever saw it may have kept it");
    }

    private static Map<String, Pattern> kinds() {
        Map<String, Pattern> kinds = new LinkedHashMap<>();
        kinds.put("a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"));
        kinds.put("a token of the Hub", Pattern.compile("\\bhf_[A-Za-z0-9]{30,}"));
        kinds.put("a token of GitHub", Pattern.compile("\\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{50})"));
        kinds.put("a token of GitLab", Pattern.compile("\\bglpat-[\\w-]{20}"));
        kinds.put("a key of Amazon", Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"));
        kinds.put("a key of Google", Pattern.compile("\\bAIza[\\w-]{35}"));
        kinds.put("a token of Slack", Pattern.compile("\\bxox[abprs]-[\\w-]{10}"));
        kinds.put("a secret key", Pattern.compile("\\bsk-[A-Za-z0-9_-]{32}"));
        kinds.put("a signed token", Pattern.compile("\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}"));
        kinds.put("an address with a password", Pattern.compile("\\b[a-z]+://[^/\\s:@]+:[^/\\s:@$<{]+@"));
        kinds.put(
                "a password",
                Pattern.compile("(?i)\\b(password|passwd|secret|token|api[_-]?key)[\"']?\\s*[:=]\\s*[\"']?"
                        + "(?=[^\\s\"']*[0-9])(?=[^\\s\"']*[a-z])[^\\s\"'<>{}$]{8,}"));
        return kinds;
    }
}
