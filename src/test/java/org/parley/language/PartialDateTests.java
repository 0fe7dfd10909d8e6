package org.parley.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTests {

    @Provide
    Arbitrary<PartialDate> dates() {
        Arbitrary<Integer> years = Arbitraries.integers().between(1, 9999);
        Arbitrary<PartialDate> ofYear = years.map(PartialDate::of);
        Arbitrary<PartialDate> ofMonth = Combinators.combine(
                        years, Arbitraries.integers().between(1, 12))
                .as(PartialDate::of);
        Arbitrary<PartialDate> ofDay = Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay)
                .map(PartialDate::of);
        return Arbitraries.oneOf(ofYear, ofMonth, ofDay);
    }

    @Property
    void dateComesBackFromItsText(@ForAll("dates") PartialDate date) {
        assertThat(PartialDate.parse(date.toString())).isEqualTo(date);
    }

    @Property
    void orderIsThatOfTheTextAndOfTime(@ForAll("dates") PartialDate one, @ForAll("dates") PartialDate other) {
        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
        if (one.firstDay().isBefore(other.firstDay())) {
            assertThat(one).isLessThan(other);
        }
    }

    @Property
    void coarserDateComesBeforeTheFinerDatesWithinIt(@ForAll("dates") PartialDate date) {
        assertThat(PartialDate.of(date.year())).isLessThanOrEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2006-03-17, 17 March 2006, 2006年3月17日",
        "2001-03, March 2001, 2001年3月",
        "1999, 1999, 1999年",
        "0476-09-04, 4 September 476, 476年9月4日"
    })
    void dateIsWrittenAsReadersOfALanguageDo(String iso, String english, String japanese) {
        PartialDate date = PartialDate.parse(iso);

        assertThat(date.in(Language.JAPANESE)).isEqualTo(japanese);
        assertThat(date.in(Language.ENGLISH)).isIn(english, english.replace(" 476", " 0476"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "06",
                "2006-3",
                "2006-13",
                "2006-00",
                "2006-02-30",
                "2006-03-00",
                "2005-02-29",
                "2006-03-17T00:00",
                " 2006",
                "0000",
                "20060317",
                "２００６"
            })
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({"2006, 2006-01-01", "2006-03, 2006-03-01", "2006-03-17, 2006-03-17"})
    void firstDayIsTheEarliestThatTheDateCanMean(String iso, LocalDate first) {
        assertThat(PartialDate.parse(iso).firstDay()).isEqualTo(first);
    }
}
