package io.github.seedbed.run;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Locale, zone and output of the JVM, the same on every machine while a run lasts. */
final class JvmDefaults implements AutoCloseable {
    /** Kept here, for the log manager forgets loggers that nobody holds. */
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final PrintStream out = System.out;
    private final PrintStream lines;
    private final boolean isJson;
    private final Level level = TRIBUO.getLevel();
    private final Handler handler = new Lines();

    private JvmDefaults(boolean json) {
        isJson = json;
        lines = new PrintStream(json ? new JsonLines(out) : out, true, StandardCharsets.UTF_8);
    }

    static JvmDefaults fix(boolean json) {
        JvmDefaults before = new JvmDefaults(json);
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        System.setOut(before.lines);
        TRIBUO.setUseParentHandlers(false);
        TRIBUO.addHandler(before.handler);
        // A project that wants to see the progress of a long training sets INFO after Run.start
        TRIBUO.setLevel(Level.WARNING);
        return before;
    }

    @Override
    public void close() {
        lines.flush();
        System.setOut(out);
        if (isJson) {
            lines.close();
        }
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        TRIBUO.removeHandler(handler);
        TRIBUO.setLevel(level);
        TRIBUO.setUseParentHandlers(true);
    }

    /** What Tribuo says about its progress, as plain lines without a clock. */
    private static final class Lines extends Handler {
        @Override
        public void publish(LogRecord line) {
            if (isLoggable(line)) {
                System.out.println(line.getMessage());
            }
        }

        @Override
        public void flush() {
            System.out.flush();
        }

        @Override
        public void close() {
            flush();
        }
    }
}
