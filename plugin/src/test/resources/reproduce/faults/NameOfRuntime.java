// Cause: process
// Place: notes.txt: line 1 is
// Line: getName()
import java.lang.management.ManagementFactory;

/** The old way to a process id. */
final class NameOfRuntime {
    private NameOfRuntime() {}

    public static void main(String[] args) throws Exception {
        String name = ManagementFactory.getRuntimeMXBean().getName();
        Save.text(args, "notes.txt", "trained by " + name.substring(0, name.indexOf('@')) + "\n");
    }
}
