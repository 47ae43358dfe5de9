// Cause: zone
// Place: scores.csv: row 1, column weekday is
// Line: Calendar.getInstance
import java.util.Calendar;
import java.util.Date;

/** The weekday of a row depends on where the machine stands. */
final class WeekdayFeature {
    private WeekdayFeature() {}

    public static void main(String[] args) throws Exception {
        Calendar calendar = Calendar.getInstance();
        calendar.setTime(new Date(1_257_940_800_000L));
        Save.text(args, "scores.csv", "row,weekday\n1," + calendar.get(Calendar.DAY_OF_WEEK) + "\n");
    }
}
