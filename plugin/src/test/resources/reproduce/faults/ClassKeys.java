// Cause: hash-order
// Place: notes.txt: line 1 holds the same in another order
import java.util.HashMap;
import java.util.Map;

/** Classes as keys: their hash codes are identities too. */
final class ClassKeys {
    private ClassKeys() {}

    public static void main(String[] args) throws Exception {
        Map<Class<?>, String> names = new HashMap<>();
        for (Class<?> type : new Class<?>[] {int.class, long.class, float.class, double.class, char.class, byte.class}) {
            names.put(type, type.getName());
        }
        Save.text(args, "notes.txt", names.values() + "\n");
    }
}
