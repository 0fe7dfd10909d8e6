package org.parley.outlook.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTests {

    @Test
    void aPointIsScoredByItsDistance() {
        assertThat(Spread.at(0.3).crps(0.5)).isCloseTo(0.2, within(1e-9));
        assertThat(Spread.at(0.3).crps(0.3)).isZero();
        assertThat(Spread.at(0.3).median()).isEqualTo(0.3);
        assertThat(Spread.at(0.3).mean()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void twoPointsHaveTheMedianOfTheHeavier() {
        Spread two = Spread.mix(List.of(Spread.at(0), Spread.at(1)), new double[] {0.6, 0.4});
        assertThat(two.median()).isZero();
        assertThat(two.quantile(0.7)).isEqualTo(1);
        assertThat(two.mean()).isCloseTo(0.4, within(1e-9));
        // 0.4 squared over the whole of the scale.
        assertThat(two.crps(0)).isCloseTo(0.16, within(1e-9));
    }
}
