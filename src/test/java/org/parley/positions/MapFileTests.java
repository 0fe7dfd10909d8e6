package org.parley.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.outlook.MapJson;
import org.parley.outlook.PositionMap;

class MapFileTests {

    private static final String SMALL = """
            {
              "actors": [{ "id": "north" }, { "id": "south" }],
              "issues": [
                {
                  "id": "rice",
                  "positions": [
                    { "actor": "north", "value": 10, "salience": 0.5 },
                    { "actor": "south", "value": [60, 80], "salience": 1 }
                  ]
                },
                { "id": "cars", "positions": [{ "actor": "north", "value": 0, "salience": 1 }] }
              ],
              "preconditions": [{ "issue": "cars", "requires": "rice" }]
            }
            """;

    @Property(tries = 300)
    void anyMapIsWrittenAndReadAndWrittenAgainInTheSameBytes(@ForAll long seed) {
        DebateMap map = MapFixtures.any(seed);
        byte[] written = MapFile.write(map);
        DebateMap read = MapFile.read(written);
        assertThat(read).isEqualTo(map);
        assertThat(MapFile.write(read)).isEqualTo(written);
    }

    @Property(tries = 300)
    void anyMapIsKeptInPartsAndMadeUpOfThemAgain(@ForAll long seed) {
        DebateMap map = MapFixtures.any(seed);
        assertThat(MapFile.write(MapFixtures.kept(map))).isEqualTo(MapFile.write(map));
    }

    @Property(tries = 100)
    void anyMapCanBeComputedWith(@ForAll long seed) {
        DebateMap map = MapFixtures.any(seed);
        PositionMap computed = MapJson.read(new String(MapFile.write(map), StandardCharsets.UTF_8));
        assertThat(computed.actors()).hasSameSizeAs(map.actors());
        for (int i = 0; i < map.issues().size(); i++) {
            assertThat(computed.issues().get(i).positions())
                    .hasSameSizeAs(map.issues().get(i).current());
        }
    }

    @Test
    void exampleOfTheOutlookIsAMap() throws IOException {
        DebateMap map = MapFile.read(Files.readAllBytes(Path.of("docs", "map.example.json")));
        assertThat(map.actors()).hasSize(6);
        assertThat(map.issues()).hasSize(3);
        byte[] canonical = MapFile.write(map);
        assertThat(MapFile.write(MapFile.read(canonical))).isEqualTo(canonical);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            "value": 10,         | "value": 120,        | 7 | issues[0].positions[0].value: It must lie from 0 to 100, not at 120.
            [60, 80]             | [80, 60]             | 8 | issues[0].positions[1].value: The range is upside down: its low end, 80, is above its high end, 60.
            [60, 80]             | [60, 90, 80]         | 8 | issues[0].positions[1].value: The best value, 90, must lie between the low and the high end.
            [60, 80]             | [60]                 | 8 | issues[0].positions[1].value: A range has two numbers, or three with the best in the middle.
            "salience": 0.5      | "salience": 50       | 7 | issues[0].positions[0].salience: It must lie from 0 to 1, not at 50.
            "salience": 0.5      | "salience": NaN      | 7 | issues[0].positions[0].salience: A number is expected here.
            "salience": 0.5      | "saliense": 0.5      | 7 | issues[0].positions[0].saliense: There is no such field here. Is it misspelled?
            "actor": "south"     | "actor": "east"      | 8 | issues[0].positions[1].actor: There is no actor “east” among the actors.
            { "id": "south" }    | { "id": "north" }    | 2 | actors[1].id: “north” is there twice.
            { "id": "south" }    | { "id": "the South" }| 2 | actors[1].id: “the South” cannot stand in an address.
            "requires": "rice"   | "requires": "cars"   | 13| preconditions[0].requires: These issues wait for one another in a circle: cars.
            "requires": "rice"   | "requires": "beef"   | 13| preconditions[0].requires: There is no issue “beef” among the issues.
            "id": "cars",        | "id": "cars", "scale": { "low": 9, "high": 1 }, | 11 | issues[1].scale: The scale is upside down or has no length: its low end is 9, its high end 1.
            "actors": [          | "actors": [[],       | 2 | actors[0]: An object in braces is expected here, with named fields.
            "actors":            | "actors"             | 2 | This is no JSON.
            """)
    void whatIsWrongIsSaidWithItsLine(String right, String wrong, int line, String said) {
        assertThat(SMALL).contains(right);
        assertThatThrownBy(() -> read(SMALL.replace(right, wrong)))
                .isInstanceOf(MapRefused.class)
                .hasMessageContaining("line " + line + ": " + said);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() ->
                        read(SMALL.replace("\"salience\": 1", "\"salience\": 2").replace("[60, 80]", "[80, 60]")))
                .hasMessageContaining("line 8: issues[0].positions[1].salience")
                .hasMessageContaining("line 8: issues[0].positions[1].value")
                .hasMessageContaining("line 11: issues[1].positions[0].salience");
    }

    @Test
    void circleOfSeveralIsFound() {
        assertThatThrownBy(() -> read(SMALL.replace(
                        "\"preconditions\": [",
                        "\"preconditions\": [{ \"issue\": \"rice\", \"requires\": \"cars\" }, ")))
                .hasMessageContaining("in a circle: rice, cars");
    }

    @Test
    void tenThousandActorsAreTooMany() {
        String many = "{ \"id\": \"north\" }, ".repeat(10_000);
        assertThatThrownBy(() -> read(SMALL.replace("\"actors\": [", "\"actors\": [" + many)))
                .hasMessageContaining("actors: There are 10,002; 1,000 are the most.");
    }

    @Test
    void hundredMegabytesAreTooMany() {
        byte[] file = new byte[100 * 1024 * 1024];
        Arrays.fill(file, (byte) ' ');
        assertThatThrownBy(() -> MapFile.read(file)).hasMessageContaining("larger than 16 MB");
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThatThrownBy(() -> MapFile.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0}))
                .hasMessageContaining("no text in UTF-8");
    }

    @Test
    void deepNestIsRefused() {
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(MapRefused.class);
    }

    private static DebateMap read(String json) {
        return MapFile.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
