package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtcInstantTests {

    private static final long YEAR_9999 = 253_402_300_799_999L;

    @ParameterizedTest
    @CsvSource({
        "2006-03-17T01:02:03.004Z, 2006-03-17T01:02:03.004Z",
        "2006-03-17T01:02:03Z, 2006-03-17T01:02:03.000Z",
        "2006-03-17T01:02:03.004999Z, 2006-03-17T01:02:03.004Z",
        "1969-12-31T23:59:59.999999Z, 1969-12-31T23:59:59.999Z"
    })
    void storedFormHasMillisecondsAlways(String instant, String stored) {
        assertThat(UtcInstant.format(Instant.parse(instant))).isEqualTo(stored).hasSize(24);
    }

    @Property
    void instantComesBack(@ForAll @LongRange(min = 0, max = YEAR_9999) long millis) {
        Instant instant = Instant.ofEpochMilli(millis);
        assertThat(UtcInstant.parse(UtcInstant.format(instant))).isEqualTo(instant);
    }

    @Property
    void textOrderIsTimeOrder(
            @ForAll @LongRange(min = 0, max = YEAR_9999) long one,
            @ForAll @LongRange(min = 0, max = YEAR_9999) long other) {
        String first = UtcInstant.format(Instant.ofEpochMilli(one));
        String second = UtcInstant.format(Instant.ofEpochMilli(other));
        assertThat(Integer.signum(first.compareTo(second))).isEqualTo(Long.compare(one, other));
    }

    @Test
    void longestStoredFormHas24Characters() {
        assertThat(UtcInstant.format(Instant.ofEpochMilli(YEAR_9999))).isEqualTo("9999-12-31T23:59:59.999Z");
    }
}
