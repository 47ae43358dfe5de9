package io.github.seedbed.datasheet;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** What one cell holds. A file has millions of them, so that no regular expression looks at each. */
final class CellType {
    private static final int DAY = "2026-01-31".length();
    private static final int EXPONENT_DIGITS = 3;

    private CellType() {}

    static CsvColumn.Type of(String cell) {
        int signs = cell.charAt(0) == '-' || cell.charAt(0) == '+' ? 1 : 0;
        int whole = digits(cell, signs);
        if (whole == cell.length() && whole > signs) {
            return CsvColumn.Type.INTEGER;
        }
        if (isDecimal(cell, signs, whole)) {
            return CsvColumn.Type.NUMBER;
        }
        return isDay(cell) ? CsvColumn.Type.DATE : CsvColumn.Type.TEXT;
    }

    /** Returns where the digits end that begin at a place. */
    private static int digits(String cell, int from) {
        int end = from;
        while (end < cell.length() && isDigit(cell.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDecimal(String cell, int start, int whole) {
        boolean point = whole < cell.length() && cell.charAt(whole) == '.';
        int end = point ? digits(cell, whole + 1) : whole;
        int digits = end - start - (point ? 1 : 0);
        return digits > 0 && (end == cell.length() || isExponent(cell, end));
    }

    private static boolean isExponent(String cell, int at) {
        if (cell.charAt(at) != 'e' && cell.charAt(at) != 'E') {
            return false;
        }
        boolean signed = at + 1 < cell.length() && "+-".indexOf(cell.charAt(at + 1)) >= 0;
        int from = at + (signed ? 2 : 1);
        int end = digits(cell, from);
        return end == cell.length() && end > from && end <= from + EXPONENT_DIGITS;
    }

    private static boolean isDay(String cell) {
        boolean hasTime = cell.length() > DAY;
        if (cell.length() < DAY || hasTime && "T ".indexOf(cell.charAt(DAY)) < 0 || cell.charAt(4) != '-') {
            return false;
        }
        try {
            LocalDate.parse(cell.substring(0, DAY));
            return true;
        } catch (DateTimeParseException ignored) {
            return false; // a number with dashes
        }
    }
}
