package org.parley.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTests {

    private static final Caller OPERATOR = new Caller.Operator("parley import");

    @ParameterizedTest(name = "{0}: a reader sees {1}, an operator {2}")
    @CsvSource({
        "DRAFT, NONE, FULL",
        "IN_REVIEW, NONE, FULL",
        "APPROVED, NONE, FULL",
        "SCHEDULED, NONE, FULL",
        "PUBLISHED, FULL, FULL",
        "CORRECTED, FULL, FULL",
        "RETRACTED, NOTICE, FULL",
        "WITHDRAWN, NOTICE, FULL"
    })
    void stateIsSeenByEachCallerAsFarAsTheyMay(EditionState state, Access reader, Access operator) {
        assertThat(Policy.access(Caller.READER, state)).isEqualTo(reader);
        assertThat(Policy.access(OPERATOR, state)).isEqualTo(operator);
    }

    @Test
    void readersAreListedWhatIsPublished() {
        assertThat(Policy.listed(Caller.READER))
                .containsExactlyInAnyOrder(EditionState.PUBLISHED, EditionState.CORRECTED);
    }

    @Test
    void readersHaveAddressesOfWhatWasTakenBackToo() {
        assertThat(Policy.addressed(Caller.READER))
                .containsExactlyInAnyOrder(
                        EditionState.PUBLISHED, EditionState.CORRECTED, EditionState.RETRACTED, EditionState.WITHDRAWN);
    }

    @Test
    void operatorsAreListedEverything() {
        assertThat(Policy.listed(OPERATOR)).containsExactlyInAnyOrder(EditionState.values());
        assertThat(Policy.addressed(OPERATOR)).containsExactlyInAnyOrder(EditionState.values());
    }

    @Test
    void operatorsWriteUnderTheirName() {
        assertThat(Policy.mayWrite(OPERATOR)).isEqualTo("parley import");
    }

    @Test
    void readersMayNotWrite() {
        assertThatThrownBy(() -> Policy.mayWrite(Caller.READER)).isInstanceOf(Policy.Refused.class);
    }
}
