// Cause: hash-order
// Place: notes.txt: line 1 holds the same in another order
// Line: species +
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Constants of an enum have identity hash codes: take an EnumSet. */
final class EnumInHashSet {
    private EnumInHashSet() {}

    public static void main(String[] args) throws Exception {
        Set<Species> species = new HashSet<>(List.of(Species.values()));
        Save.text(args, "notes.txt", species + "\n");
    }

    enum Species {
        ADELIE,
        CHINSTRAP,
        GENTOO,
        EMPEROR,
        KING
    }
}
