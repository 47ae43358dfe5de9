package io.github.seedbed.signature;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys and certificates as text: base64 between two lines (RFC 7468). */
final class Pem {
    private static final int WIDTH = 64;

    private Pem() {}

    static Optional<byte[]> parse(String text, String label) {
        return all(text, label).stream().findFirst();
    }

    /** Returns all of a kind, in their order; none if one of them is no base64. */
    static List<byte[]> all(String text, String label) {
        Matcher matcher = Pattern.compile(
                        "-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]*)-----END " + label + "-----")
                .matcher(text);
        try {
            return matcher.results()
                    .map(each -> Base64.getDecoder().decode(each.group(1).replaceAll("\\s", "")))
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    static String text(byte[] bytes, String label) {
        String base64 = Base64.getMimeEncoder(WIDTH, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }
}
