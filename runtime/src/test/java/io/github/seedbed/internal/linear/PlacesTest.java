package io.github.seedbed.internal.linear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {
    /** Two numbers, then four terms, of which the third is the most frequent and the first does not occur. */
    private final Places places = Places.byFrequency(6, 2, 4, 3, 2, 1, 2, 2);

    @Test
    void frequentTermsComeFirstAndEqualOnesInTheirOrder() {
        assertThat(places.ofColumns()).containsExactly(0, 1, 5, 3, 2, 4);
    }

    @Test
    void whatIsArrangedComesBackInOrder() {
        double[] weights = {0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 9};
        double[] arranged = places.arranged(weights, 2);
        assertThat(arranged).containsExactly(0, 0.5, 1, 1.5, 4, 4.5, 3, 3.5, 5, 5.5, 2, 2.5, 9);
        long[] sums = new long[arranged.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = (long) (2 * arranged[i]);
        }
        assertThat(places.inOrder(sums, 2)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 18);
    }
}
