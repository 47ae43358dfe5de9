package io.github.seedbed.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what looks like a key, token or password, by the name of a file or by its content. */
public final class Secrets {
    private static final Pattern FILES = Pattern.compile(
            "(.*/)?(\\.env(rc|\\..+)?|\\.netrc|_netrc|\\.npmrc|\\.yarnrc\\.yml|\\.pypirc|\\.git-credentials|\\.htpasswd|\\.pgpass"
                    + "|\\.dockercfg|\\.docker/config\\.json|\\.aws/.+|\\.kube/config|kubeconfig|kaggle\\.json"
                    + "|id_(rsa|dsa|ecdsa|ed25519)(_sk)?|settings(-security)?\\.xml|credentials(\\.json)?"
                    + "|.*\\.(pem|key|p12|pfx|jks|keystore|ppk|kdbx|asc\\.key|secret))");

    /** Shorter ones hold no token, and code is full of them. */
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{16,}");

    /** A line of a hostile file: what is longer is looked at in pieces. */
    private static final int LONGEST = 10_000;

    private static final int OVERLAP = 500;

    private Secrets() {}

    /**
     * What was found.
     *
     * @param line counted from 1
     * @param kind for people, such as {@code a token of GitHub}
     * @param text the secret, to look for it elsewhere; never to be shown
     */
    public record Found(int line, String kind, String text) {
        @Override
        public String toString() {
            return kind + " in line " + line;
        }
    }

    /**
     * Returns whether files of this name keep passwords or keys.
     *
     * @param name a path, with {@code /} between its parts
     */
    public static boolean isKeeper(String name) {
        return FILES.matcher(name).matches();
    }

    /**
     * Returns at most one secret a line, in the order of the lines.
     *
     * @param bytes a file; if it is no text, all of it is line 1
     */
    public static List<Found> in(byte[] bytes) {
        if (!hasZero(bytes)) {
            return List.copyOf(found(new String(bytes, StandardCharsets.UTF_8)).values());
        }
        // A zero byte may stand between two texts, or within one, as in UTF-16
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        SortedMap<Integer, Found> found = found(printable(text.replace('\0', '\u0001')));
        found(printable(text.replace("\0", ""))).forEach(found::putIfAbsent);
        return List.copyOf(found.values());
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** The runs of ASCII, each in the line in which it stands; models are large, and hold few. */
    private static String printable(String text) {
        StringBuilder runs = new StringBuilder();
        Matcher run = PRINTABLE.matcher(text);
        int from = 0;
        while (run.find()) {
            for (int i = from; i < run.start(); i++) {
                if (text.charAt(i) == '\n') {
                    runs.append('\n');
                }
            }
            runs.append(run.group()).append('\u0001');
            from = run.end();
        }
        return runs.toString();
    }

    private static SortedMap<Integer, Found> found(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        List<SecretKind> kinds =
                SecretKind.ALL.stream().filter(kind -> kind.mayBeIn(lowerCase)).toList();
        SortedMap<Integer, Found> found = new TreeMap<>();
        if (!kinds.isEmpty()) {
            int number = 0;
            for (String line : (Iterable<String>) text.lines()::iterator) {
                number++;
                for (String piece : pieces(line)) {
                    add(piece, number, kinds, found);
                }
            }
        }
        return found;
    }

    private static List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from == 0 || from < line.length(); from += LONGEST) {
            pieces.add(line.substring(from, Math.min(line.length(), from + LONGEST + OVERLAP)));
        }
        return pieces;
    }

    private static void add(String line, int number, List<SecretKind> kinds, SortedMap<Integer, Found> found) {
        String lowerCase = line.toLowerCase(Locale.ROOT);
        for (SecretKind kind : kinds) {
            if (kind.mayBeIn(lowerCase)) {
                Matcher matcher = kind.pattern().matcher(line);
                if (matcher.find()) {
                    found.putIfAbsent(number, new Found(number, kind.name(), matcher.group()));
                    return;
                }
            }
        }
    }
}
