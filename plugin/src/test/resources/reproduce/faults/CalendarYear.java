// Cause: clock
// Place: metrics.json: age
// Line: Calendar.getInstance()

import java.util.Calendar;

/** How old a record is depends on the day of the training. */
final class CalendarYear {
    private CalendarYear() {}

    public static void main(String[] args) throws Exception {
        Calendar now = Calendar.getInstance();
        long days = now.getTimeInMillis() / 86_400_000L;
        Save.metric(args, "age", days - 12_000);
    }
}
