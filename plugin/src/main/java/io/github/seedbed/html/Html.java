package io.github.seedbed.html;

/** Text as a part of HTML or XML. */
public final class Html {
    private Html() {}

    /**
     * Escapes what means something in HTML and XML, within an attribute too.
     *
     * @param text any
     */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
