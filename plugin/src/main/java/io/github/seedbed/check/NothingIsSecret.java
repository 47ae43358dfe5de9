package io.github.seedbed.check;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final List<Kind> KINDS = kinds();

    private static final Map<String, String> SOURCES = new TreeMap<>(Map.of(
            AssembledBundle.CARD,
            AssembledBundle.CARD_SOURCE,
            AssembledBundle.DATASHEET,
            AssembledBundle.DATASHEET_SOURCE,
            "CITATION.cff",
            "CITATION.cff"));

    /**
     * A kind of secret.
     *
     * @param name for people
     * @param pattern what it looks like
     * @param parts in lower case; where none of them stands the pattern, which takes much longer, cannot match
     */
    private record Kind(String name, Pattern pattern, List<String> parts) {
        static Kind of(String name, String pattern, String... parts) {
            return new Kind(name, Pattern.compile(pattern), List.of(parts));
        }

        boolean mayBeIn(String lowerCase) {
            return parts.stream().anyMatch(lowerCase::contains);
        }
    }

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
        String text = new String(bytes, StandardCharsets.UTF_8);
        String lowerCase = text.toLowerCase(Locale.ROOT);
        List<Kind> kinds =
                KINDS.stream().filter(kind -> kind.mayBeIn(lowerCase)).toList();
        List<String> lines = kinds.isEmpty() ? List.of() : text.lines().toList();
        BundleDocument document = BundleDocument.of(bundle, name, SOURCES.getOrDefault(name, ""));
        for (int i = 0; i < lines.size(); i++) {
            for (Kind kind : kinds) {
                if (kind.pattern().matcher(lines.get(i)).find()) {
                    findings.add(finding(
                            document.place(i + 1), "it looks like " + kind.name() + "; it is not repeated here"));
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
                "remove it and revoke the credential: whoever saw it may have kept it");
    }

    private static List<Kind> kinds() {
        return List.of(
                Kind.of("a private key", "-----BEGIN [A-Z ]*PRIVATE KEY", "private key"),
                Kind.of("a token of the Hub", "\\bhf_[A-Za-z0-9]{30,}", "hf_"),
                Kind.of(
                        "a token of GitHub",
                        "\\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{50})",
                        "ghp_",
                        "gho_",
                        "ghu_",
                        "ghs_",
                        "ghr_",
                        "github_pat_"),
                Kind.of("a token of GitLab", "\\bglpat-[\\w-]{20}", "glpat-"),
                Kind.of("a key of Amazon", "\\b(AKIA|ASIA)[0-9A-Z]{16}\\b", "akia", "asia"),
                Kind.of("a key of Google", "\\bAIza[\\w-]{35}", "aiza"),
                Kind.of("a token of Slack", "\\bxox[abprs]-[\\w-]{10}", "xox"),
                Kind.of("a secret key", "\\bsk-[A-Za-z0-9_-]{32}", "sk-"),
                Kind.of("a signed token", "\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}", "eyj"),
                Kind.of("an address with a password", "\\b[a-z]+://[^/\\s:@]+:[^/\\s:@$<{]+@", "://"),
                Kind.of(
                        "a password",
                        "(?i)\\b(password|passwd|secret|token|api[_-]?key)[\"']?\\s*[:=]\\s*[\"']?"
                                + "(?=[^\\s\"']*[0-9])(?=[^\\s\"']*[a-z])[^\\s\"'<>{}$]{8,}",
                        "passw",
                        "secret",
                        "token",
                        "api"));
    }
}
