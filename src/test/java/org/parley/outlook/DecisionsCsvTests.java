package org.parley.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsCsvTests {

    private static final String HEADER = "proposal,issue,act,actor,position,salience,reference,outcome\n";

    @Test
    void aProposalIsAMapAndTheTreatyGivesTheCapabilities() {
        List<PositionMap> maps = DecisionsCsv.read(
                HEADER + "p,i,Dir,com,100,80,0,50\np,i,Dir,de,0,50,0,50\np,i,Dir,mt,,50,0,50\np,i,Dir,fr,30,,0,50\n");
        assertThat(maps).hasSize(1);
        PositionMap map = maps.getFirst();
        assertThat(map.name()).isEqualTo("p");
        assertThat(map.actors()).extracting(Actor::voice).containsExactly(Voice.PROPOSER, Voice.MEMBER, Voice.MEMBER);
        Issue issue = map.issue("i");
        assertThat(issue.reference()).isZero();
        assertThat(issue.outcome()).isEqualTo(50);
        assertThat(issue.positions()).extracting(Position::actor).containsExactly("com", "de", "fr");
        assertThat(issue.positions().get(1).capability().best()).isEqualTo(29);
        assertThat(issue.positions().get(2).salience()).isEqualTo(new Range(0, 0, 1));
    }

    @Test
    void whereSomebodyElseStandsAllCountAlike() {
        PositionMap map = DecisionsCsv.read(HEADER + "p,i,x,de,0,50,,\np,i,x,Andorra,9,50,,\n")
                .getFirst();
        assertThat(map.issue("i").positions())
                .allSatisfy(position -> assertThat(position.capability().best()).isEqualTo(1));
        assertThat(map.issue("i").reference()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        p,i,x,de,ten,50,,    | line 2, position: a number is expected here, not ten
        p,i,x,de,NaN,50,,    | line 2, position: this is not a number
        p,i,x,de,101,50,,    | line 2, position: it must lie from 0 to 100
        p,i,x,de,1,-5,,      | line 2, salience: it must lie from 0 to 100
        p,i,x,,1,5,,         | line 2, actor: it is empty
        p,i,x,de,1           | line 2: it has 5 fields, and the header has 8
        """)
    void whatIsWrongIsToldWithItsLineAndColumn(String row, String message) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> DecisionsCsv.read(HEADER + row + "\n"))
                .withMessageStartingWith(message);
    }

    @Test
    void aColumnThatIsMissingIsNamed() {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> DecisionsCsv.read("proposal,issue\np,i\n"))
                .withMessageContaining("there is no column actor");
    }
}
