package io.github.seedbed.reproduce.watch;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.TimeZone;

/** Another default locale, time zone or charset, while one call lasts: so the line is known whose call it moves. */
public final class Defaults {
    /** A call within the call, as of a formatter that asks for the locale, finds the same. */
    private static final Deque<Runnable> BEFORE = new ArrayDeque<>();

    private Defaults() {}

    /** Sets what the world says. */
    public static synchronized void change() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Charset charset = Charset.defaultCharset();
        BEFORE.push(() -> {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            Internals.setCharset(charset);
        });
        if (!World.get("locale").isEmpty()) {
            Locale.setDefault(Locale.forLanguageTag(World.get("locale")));
        }
        if (!World.get("zone").isEmpty()) {
            TimeZone.setDefault(TimeZone.getTimeZone(World.get("zone")));
        }
        if (!World.get("charset").isEmpty()) {
            Internals.setCharset(Charset.forName(World.get("charset")));
        }
    }

    /** Sets what was before. */
    public static synchronized void restore() {
        BEFORE.pop().run();
    }
}
