package io.github.seedbed.shift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.shift.ShiftReport;
import java.io.IOException;
import java.util.SplittableRandom;

/** Files of rows like those of the training, of which nothing is to be said. */
final class Undisturbed {
    /** Makes a file, and a report of it. */
    interface Files {
        ShiftReport report(long seed, int rows, boolean labelled) throws IOException;
    }

    private Undisturbed() {}

    static void assertNothingIsSaidOfFour(Files files) throws IOException {
        for (int rows : new int[] {60, 300, 1000, 3000}) {
            ShiftReport report = files.report(rows, rows, rows != 300);
            assertThat(report.shifted()).isEmpty();
            assertThat(report.kinds()).isEmpty();
        }
    }

    /** Of 200 files of 50 to 5000 rows. */
    static void assertAtMostOneInTwentyRaisesAnAlarm(Files files) throws IOException {
        int alarms = 0;
        SplittableRandom random = new SplittableRandom(77);
        for (int i = 0; i < 200; i++) {
            int rows = (int) Math.round(50 * StrictMath.pow(100, random.nextDouble()));
            alarms += files.report(1000 + i, rows, i % 2 == 0).shifted().isEmpty() ? 0 : 1;
        }
        assertThat(alarms).isLessThanOrEqualTo(10);
    }
}
