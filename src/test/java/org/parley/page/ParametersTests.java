package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class ParametersTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void whatIsNotGivenIsAbsentAndTheFirstPage() {
        Parameters parameters = of("q", "page");

        assertThat(parameters.text("q")).isNull();
        assertThat(parameters.year("q")).isNull();
        assertThat(parameters.constant("q", TimeUnit.class)).isNull();
        assertThat(parameters.page("page")).isEqualTo(1);
    }

    @Test
    void blankIsAsIfNotGiven() {
        request.setParameter("q", " ");

        assertThat(of("q").text("q")).isNull();
        assertThat(of("q").page("q")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"days, DAYS", "DAYS, DAYS", "Days, DAYS"})
    void constantIsReadInAnyCase(String given, TimeUnit unit) {
        request.setParameter("unit", given);

        assertThat(of("unit").constant("unit", TimeUnit.class)).isEqualTo(unit);
    }

    @Test
    void wrongConstantIsToldWhatThereIs() {
        request.setParameter("unit", "fortnights");

        WrongParameter wrong =
                catchThrowableOfType(WrongParameter.class, () -> of("unit").constant("unit", TimeUnit.class));

        assertThat(wrong.name()).isEqualTo("unit");
        assertThat(wrong).hasMessageContaining("DAYS").hasMessageContaining("HOURS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100001", "1.5", "two", "１x", "99999999999"})
    void wrongPageIsNamed(String given) {
        request.setParameter("page", given);

        assertThatThrownBy(() -> of("page").page("page"))
                .isInstanceOfSatisfying(
                        WrongParameter.class, wrong -> assertThat(wrong.name()).isEqualTo("page"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10000", "-2006", "soon"})
    void wrongYearIsNamed(String given) {
        request.setParameter("year", given);

        assertThatThrownBy(() -> of("year").year("year")).isInstanceOf(WrongParameter.class);
    }

    @Test
    void parameterThatIsNotKnownIsNamedWithThoseThatAre() {
        request.setParameter("pgae", "2");

        assertThatThrownBy(() -> of("page", "q"))
                .isInstanceOfSatisfying(
                        WrongParameter.class, wrong -> assertThat(wrong.name()).isEqualTo("pgae"))
                .hasMessageContaining("page, q");
    }

    @Test
    void parameterGivenTwiceIsNamed() {
        request.setParameter("page", "1", "2");

        assertThatThrownBy(() -> of("page")).hasMessageContaining("more than once");
    }

    private Parameters of(String... known) {
        return Parameters.of(new ServletWebRequest(request), known);
    }
}
