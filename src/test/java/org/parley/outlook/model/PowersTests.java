package org.parley.outlook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class PowersTests {

    @Property
    void areThoseOfTheLibraryToTheLastDigitOrTwo(
            @ForAll @DoubleRange(min = 0, max = 2) double base,
            @ForAll @DoubleRange(min = 0.5, max = 2) double exponent) {
        assertThat(Powers.exp(exponent * Powers.log(base))).isCloseTo(Math.pow(base, exponent), within(1e-14));
    }

    @Example
    void endsAreExact() {
        assertThat(Powers.log(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Powers.exp(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Powers.exp(0)).isEqualTo(1);
        assertThat(Powers.log(1)).isCloseTo(0, within(1e-15));
    }
}
