import java.util.HashMap;
import java.util.Map;

/** Enum keys, looked up in the order of the constants. */
final class HashMapOfEnumAsked {
    private HashMapOfEnumAsked() {}

    enum Species { ADELIE, CHINSTRAP, GENTOO }
    public static void main(String[] args) throws Exception {
        Map<Species, Integer> counts = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            counts.merge(Species.values()[i * 7 % 3], 1, Integer::sum);
        }
        StringBuilder text = new StringBuilder();
        for (Species species : Species.values()) {
            text.append(species).append('=').append(counts.get(species)).append('\n');
        }
        Save.text(args, "notes.txt", text.toString());
    }
}
