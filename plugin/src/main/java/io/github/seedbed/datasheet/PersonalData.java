package io.github.seedbed.datasheet;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Looks for data about people: by the names of columns, and by cells that look like addresses or numbers of accounts.
 * It can only guess: it finds neither everything nor only that.
 */
public final class PersonalData {
    /** Parts of a column's name that speak of a person. */
    private static final Pattern NAMES = Pattern.compile("(^|_)((first|last|sur|given|family|full|user|maiden)_?name"
            + "|e?mail|phone|telephone|mobile|fax|ssn|passport|iban|birth(day|date)?|dob|date_of_birth|patient|person"
            + "|street|postcode|postal_code|zip(code)?|ip(_address)?|nationality|religion|ethnicity|username)(_|$)");

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]++(\\.[\\w-]++)++");
    private static final Pattern TELEPHONE = Pattern.compile("(\\+|00)[0-9][0-9 ()/-]{6,17}[0-9]");
    private static final Pattern ADDRESS = Pattern.compile("((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(?!$)|$)){4}");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern CARD = Pattern.compile("[3-6][0-9]{12,18}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ -]");

    private static final int SHORTEST_IBAN = 15;
    private static final int SHORTEST_CARD = 13;

    /** Nothing of what is looked for is shorter, but for mail addresses; most cells of most files are. */
    private static final int SHORTEST = "1.2.3.4".length();

    /** Of long numbers so many must look like one: a few do by chance. */
    private static final double OFTEN = 0.5;

    private static final Map<String, Predicate<String>> KINDS = kinds();

    private final List<CsvColumn> columns;
    private final List<Map<String, Integer>> hits = new ArrayList<>();

    PersonalData(List<CsvColumn> columns) {
        this.columns = columns;
        columns.forEach(column -> hits.add(new LinkedHashMap<>()));
    }

    /**
     * What was found.
     *
     * @param column the name of the column
     * @param kind such as "mail addresses"
     */
    public record Trace(String column, String kind) implements Comparable<Trace> {
        @Override
        public int compareTo(Trace other) {
            return Comparator.comparing(Trace::column)
                    .thenComparing(Trace::kind)
                    .compare(this, other);
        }
    }

    void look(int column, String cell) {
        if (cell.length() < SHORTEST && cell.indexOf('@') < 0) {
            return;
        }
        KINDS.forEach((kind, looksLike) -> {
            if (looksLike.test(cell)) {
                hits.get(column).merge(kind, 1, Integer::sum);
            }
        });
    }

    List<Trace> traces() {
        List<Trace> traces = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            CsvColumn column = columns.get(i);
            if (NAMES.matcher(snake(column.name())).find()) {
                traces.add(new Trace(column.name(), "its name"));
            }
            hits.get(i).forEach((kind, count) -> {
                if (kind.equals("mail addresses") || count >= OFTEN * column.present()) {
                    traces.add(new Trace(column.name(), kind));
                }
            });
        }
        return traces;
    }

    /** {@code firstName} and {@code First name} become {@code first_name}. */
    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_");
    }

    private static Map<String, Predicate<String>> kinds() {
        Predicate<String> mail = MAIL.asMatchPredicate();
        Predicate<String> telephone = TELEPHONE.asMatchPredicate();
        Predicate<String> address = ADDRESS.asMatchPredicate();
        Map<String, Predicate<String>> kinds = new LinkedHashMap<>();
        kinds.put("mail addresses", cell -> cell.indexOf('@') > 0 && mail.test(cell));
        kinds.put("telephone numbers", cell -> "+0".indexOf(cell.charAt(0)) >= 0 && telephone.test(cell));
        kinds.put("internet addresses", cell -> cell.indexOf('.') < cell.lastIndexOf('.') && address.test(cell));
        kinds.put("account numbers", PersonalData::isIban);
        kinds.put("card numbers", PersonalData::isCard);
        return kinds;
    }

    /** ISO 13616: moved and spelled out, the rest by 97 is 1. */
    private static boolean isIban(String cell) {
        if (cell.length() < SHORTEST_IBAN || cell.charAt(0) > 'Z') {
            return false;
        }
        String text = cell.replace(" ", "");
        if (!IBAN.matcher(text).matches()) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (text.substring(4) + text.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    /** Luhn's check digit. */
    private static boolean isCard(String cell) {
        if (cell.length() < SHORTEST_CARD || cell.charAt(0) > '6') {
            return false;
        }
        String digits = BETWEEN_DIGITS.matcher(cell).replaceAll("");
        if (!CARD.matcher(digits).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10) * (1 + i % 2);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }
}
