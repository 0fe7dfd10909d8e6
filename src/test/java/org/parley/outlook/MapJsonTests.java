package org.parley.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class MapJsonTests {

    private static final Path EXAMPLE = Path.of("docs", "map.example.json");
    private static final Path SCHEMA = Path.of("docs", "map.schema.json");

    @Test
    void whatIsWrittenReadsAsTheSameMap() throws IOException {
        PositionMap map = MapJson.read(Files.readString(EXAMPLE));
        assertThat(MapJson.read(MapJson.write(map))).isEqualTo(map);
        assertThat(MapHash.of(map)).hasSize(64).isEqualTo(MapHash.of(MapJson.read(MapJson.write(map))));
    }

    @Test
    void theExampleAndWhatIsWrittenAreAsTheSchemaSays() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA));
        var mapper = JsonMapper.shared();
        String example = Files.readString(EXAMPLE);
        assertThat(schema.validate(mapper.readTree(example))).isEmpty();
        assertThat(schema.validate(mapper.readTree(MapJson.write(MapJson.read(example)))))
                .isEmpty();
    }

    @Test
    void anAgreementReadInTwoWaysWidensTheIssueThatItCovers() {
        PositionMap map = new PositionMap(
                "m",
                List.of(Actor.of("a"), Actor.of("b")),
                List.of(new Issue(
                        "i",
                        "i",
                        Scale.HUNDRED,
                        null,
                        null,
                        List.of(Position.of("a", 20, 1, 1), Position.of("b", 95, 1, 1)))),
                List.of(),
                List.of(),
                List.of(new Agreement(
                        "t", "t", List.of(new Agreement.Reading("a", "i", 10), new Agreement.Reading("b", "i", 40)))));
        List<Position> wider = map.widened().issues().getFirst().positions();
        assertThat(wider.getFirst().value()).isEqualTo(new Range(5, 20, 35));
        assertThat(wider.getLast().value()).isEqualTo(new Range(80, 95, 100));
    }

    @Test
    void issuesComeAfterThoseThatTheyWaitForAndACircleIsRefused() {
        List<Position> positions = List.of(Position.of("a", 1, 1, 1));
        List<Issue> issues = List.of(
                new Issue("late", "late", Scale.HUNDRED, null, null, positions),
                new Issue("early", "early", Scale.HUNDRED, null, null, positions));
        List<Actor> actors = List.of(Actor.of("a"), Actor.of("b"));
        Precondition wait = new Precondition("late", "early", null);
        assertThat(new PositionMap("m", actors, issues, List.of(), List.of(wait), List.of()).inOrder())
                .extracting(Issue::id)
                .containsExactly("early", "late");
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> new PositionMap(
                        "m",
                        actors,
                        issues,
                        List.of(),
                        List.of(wait, new Precondition("early", "late", null)),
                        List.of()))
                .withMessageStartingWith("preconditions: ")
                .withMessageContaining("late, early");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [A, B]          | [{"id":"i","positions":[{"actor":"a","value":"ten","salience":1}]}]    | issues[0].positions[0].value: a number is expected here
        []              | []                                                                      | actors: there are none
        [A]             | []                                                                      | actors: there is only one
        [A, B]          | []                                                                      | issues: there are none
        [A, B]          | [{"id":"i","positions":[]}]                                             | issues[0].positions: nobody stands anywhere
        [A, B]          | [{"id":"i","positions":[{"actor":"c","value":1,"salience":1}]}]         | issues[0].positions[0].actor: there is no actor c
        [A, B]          | [{"id":"i","positions":[{"actor":"a","value":101,"salience":1}]}]       | issues[0].positions[0].value: it must lie from 0 to 100, not at 101
        [A, B]          | [{"id":"i","positions":[{"actor":"a","value":[60,40],"salience":1}]}]   | issues[0].positions[0].value: its low end is above its high end
        [A, B]          | [{"id":"i","positions":[{"actor":"a","value":1,"salience":0}]}]         | issues[0].positions[0].salience: somebody must care
        [A, B]          | [{"id":"i","positions":[{"actor":"a","value":1,"salience":NaN}]}]       | issues[0].positions[0].salience: this is not a number
        [A, B]          | [{"id":"i","positions":[{"actor":"a","value":1,"salience":60}]}]        | issues[0].positions[0].salience: it must lie from 0 to 1, not at 60
        [A, B]          | [{"id":"i","positions":[{"actor":"a","value":1,"salience":1,"cap":2}]}] | issues[0].positions[0].cap: there is no such field here
        [A, B]          | [{"id":"i","scale":{"low":5,"high":1},"positions":[]}]                  | issues[0].scale: it is upside down
        [A, B]          | [{"id":"i","reference":-1,"positions":[]}]                              | issues[0].reference: it must lie from 0 to 100
        [A, B]          | [{"id":"i","reference":NaN,"positions":[]}]                             | issues[0].reference: this is not a number
        [A, B]          | [{"id":"i","scale":{"low":NaN,"high":1},"positions":[]}]                | issues[0].scale.low: this is not a number
        [A, B]          | [{"id":"i","scale":{"low":3,"high":3},"positions":[]}]                  | issues[0].scale: it is upside down or has no length
        [A, B]          | [{"id":"i","positions":[{"actor":"a","value":NaN,"salience":1}]}]       | issues[0].positions[0].value: this is not a number
        [A, B]          | [{"id":"i","positions":[{"actor":"a","value":[1,NaN],"salience":1}]}]   | issues[0].positions[0].value[1]: this is not a number
        [A, B]          | [{"id":"i","positions":[{"actor":"a","value":1,"salience":1,"capability":0}]}] | issues[0].positions[0].salience: somebody must care and be able
        [A, A]          | [{"id":"i","positions":[]}]                                             | actors[1].id: a is there twice
        """)
    void whatIsWrongIsToldWithItsField(String actors, String issues, String message) {
        String json = "{\"actors\":" + actors.replace("A", "{\"id\":\"a\"}").replace("B", "{\"id\":\"b\"}")
                + ",\"issues\":" + issues + "}";
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> MapJson.read(json))
                .withMessageStartingWith(message);
    }

    @Test
    void whatIsNoJsonIsToldWithItsPlace() {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> MapJson.read("{\n  \"actors\": [}"))
                .withMessageContaining("This is no JSON")
                .withMessageContaining("line 2");
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> MapJson.read("[]"))
                .withMessageContaining("an object in braces");
    }
}
