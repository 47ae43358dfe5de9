// Cause: hash-order
// Place: notes.txt: line 1 holds the same in another order
// Line: names.values()
import java.util.HashMap;
import java.util.Map;

/** Classes as keys: their hash codes are identities too. JDK 25 has those of its own classes in its archive, alike. */
final class ClassKeys {
    private ClassKeys() {}

    private record Bill() {}

    private record Flipper() {}

    private record Mass() {}

    private record Island() {}

    private record Sex() {}

    private record Year() {}

    public static void main(String[] args) throws Exception {
        Map<Class<?>, String> names = new HashMap<>();
        for (Class<?> type : new Class<?>[] {Bill.class, Flipper.class, Mass.class, Island.class, Sex.class, Year.class}) {
            names.put(type, type.getSimpleName());
        }
        Save.text(args, "notes.txt", names.values() + "\n");
    }
}
