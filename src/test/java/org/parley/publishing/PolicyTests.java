package org.parley.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

    @ParameterizedTest(name = "{0} may, of an {1} that is {2} and {3}: {4}")
    @CsvSource(textBlock = """
                    AUTHOR, original, DRAFT, own, SEE WRITE DESCRIBE COMMENT SUBMIT BEGIN
                    AUTHOR, original, DRAFT, another's, BEGIN
                    AUTHOR, original, IN_REVIEW, own, SEE COMMENT RETURN BEGIN
                    AUTHOR, original, APPROVED, own, SEE COMMENT BEGIN
                    AUTHOR, original, PUBLISHED, own, SEE COMMENT BEGIN
                    AUTHOR, original, PUBLISHED, another's, BEGIN
                    AUTHOR, translation, DRAFT, own, SEE COMMENT BEGIN
                    AUTHOR, translation, DRAFT, another's, BEGIN
                    TRANSLATOR, original, DRAFT, another's, ''
                    TRANSLATOR, original, IN_REVIEW, another's, ''
                    TRANSLATOR, original, APPROVED, another's, SEE TRANSLATE
                    TRANSLATOR, original, PUBLISHED, another's, SEE TRANSLATE
                    TRANSLATOR, original, RETRACTED, another's, ''
                    TRANSLATOR, translation, DRAFT, another's, SEE WRITE COMMENT SUBMIT TRANSLATE
                    TRANSLATOR, translation, IN_REVIEW, another's, SEE COMMENT
                    TRANSLATOR, translation, IN_REVIEW, own, SEE COMMENT RETURN
                    TRANSLATOR, translation, PUBLISHED, another's, SEE WRITE COMMENT SUBMIT TRANSLATE
                    TRANSLATOR, translation, RETRACTED, another's, SEE COMMENT
                    ANALYST, original, DRAFT, another's, MAP FORESEE
                    ANALYST, original, PUBLISHED, another's, SEE MAP FORESEE
                    ANALYST, translation, CORRECTED, another's, SEE MAP FORESEE
                    """)
    void memberMayDoWhatTheRoleIsTrustedWith(Role role, String edition, EditionState state, String whose, String acts) {
        Standing standing = new Standing(state, edition.equals("original"), whose.equals("own"));
        assertThat(Arrays.stream(Act.values())
                        .filter(act -> Policy.may(member(role), act, standing))
                        .map(Act::name))
                .containsExactlyInAnyOrderElementsOf(acts.isEmpty() ? List.of() : List.of(acts.split(" ")));
    }

    @Test
    void editorsDoEverythingButKeepAccounts() {
        assertThat(Arrays.stream(Act.values()).filter(act -> !Policy.may(member(Role.EDITOR), act)))
                .containsExactly(Act.ADMINISTER);
        assertThat(Arrays.stream(Act.values()).filter(act -> !Policy.may(member(Role.ADMINISTRATOR), act)))
                .isEmpty();
    }

    @Test
    void readersAndMembersWithoutARoleDoNothing() {
        assertThat(Arrays.stream(Act.values())
                        .filter(act -> Policy.may(Caller.READER, act) || Policy.may(member(), act)))
                .isEmpty();
    }

    @Test
    void membersWriteUnderTheirKey() {
        Caller.Member member = member(Role.EDITOR);
        assertThat(Policy.mayWrite(member)).isEqualTo("account:" + member.account());
    }

    private static Caller.Member member(Role... roles) {
        return new Caller.Member(AccountId.next(), "One", Set.of(roles), null);
    }
}
