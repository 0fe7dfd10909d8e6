package org.parley.outlook.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhiloxTests {

    /** The known answers that the authors of Philox publish with it (Random123, kat_vectors). */
    @Test
    void givesTheKnownAnswers() {
        Philox zero = new Philox(0, 0);
        assertThat(zero.nextLong()).isEqualTo(0x6627e8d5_e169c58dL);
        assertThat(zero.nextLong()).isEqualTo(0xbc57ac4c_9b00dbd8L);
    }

    @Test
    void aStreamIsAFunctionOfSeedAndNumber() {
        assertThat(new Philox(5, 7).nextLong()).isEqualTo(new Philox(5, 7).nextLong());
        assertThat(new Philox(5, 7).nextLong()).isNotEqualTo(new Philox(5, 8).nextLong());
        assertThat(new Philox(5, 7).nextLong()).isNotEqualTo(new Philox(6, 7).nextLong());
    }

    @Test
    void numbersFillTheInterval() {
        Philox random = new Philox(1, 1);
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            double number = random.nextDouble();
            assertThat(number).isBetween(0.0, 1.0);
            sum += number;
        }
        assertThat(sum / 10_000).isBetween(0.49, 0.51);
    }
}
