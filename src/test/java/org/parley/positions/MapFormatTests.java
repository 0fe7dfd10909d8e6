package org.parley.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.parley.language.Slug;

class MapFormatTests {

    private static final DebateMap SMALL = MapFile.read("""
            {
              "actors": [{ "id": "north" }, { "id": "south", "name": "The South" }],
              "issues": [
                {
                  "id": "rice",
                  "name": "How much rice?",
                  "positions": [
                    { "actor": "north", "value": 10, "salience": 0.5, "evidence": [
                      { "piece": "rice", "quotations": [{ "language": "en", "exact": "It says so." }] }] },
                    { "actor": "south", "value": [60, 80], "salience": 1 }
                  ]
                }
              ]
            }
            """.getBytes(StandardCharsets.UTF_8));

    @Property(tries = 150)
    void anyMapIsWrittenAndReadAndWrittenAgainInTheSameBytes(@ForAll long seed, @ForAll MapFormat format) {
        DebateMap map = MapFixtures.any(seed);
        byte[] written = format.write(map);
        // A table is read into the map whose positions it has, here one in which all stand elsewhere.
        DebateMap read = format.readNoted(written, elsewhere(map)).map();
        assertThat(read).isEqualTo(map);
        assertThat(format.write(read)).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "csv")
    void tenThousandActorsAreTooMany(MapFormat format) {
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Actor first = SMALL.actors().getFirst();
            actors.add(new Actor(
                    Slug.of("actor-" + i),
                    first.name(),
                    first.about(),
                    null,
                    List.of(),
                    first.level(),
                    false,
                    first.voice()));
        }
        byte[] file = format.write(new DebateMap(
                SMALL.name(),
                List.of(),
                List.of(),
                actors,
                SMALL.issues(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        assertThatThrownBy(() -> format.readNoted(file, SMALL))
                .isInstanceOf(MapRefused.class)
                .hasMessageContaining("actors: There are 10,000; 1,000 are the most.");
    }

    @ParameterizedTest
    @EnumSource
    void largeFilesAreRefusedBeforeTheyAreLookedAt(MapFormat format) {
        assertThatThrownBy(() -> format.readNoted(new byte[MapFile.MOST_BYTES + 1], SMALL))
                .hasMessageContaining("larger than 16 MB");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOfAnotherFormIsRefused(MapFormat format) {
        for (MapFormat other : MapFormat.values()) {
            if (other != format) {
                byte[] file = other.write(SMALL);
                assertThatThrownBy(() -> format.readNoted(file, SMALL))
                        .as(other + " as " + format)
                        .isInstanceOf(MapRefused.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOffTheScaleIsSaidWithItsLine(MapFormat format) {
        String file = new String(format.write(SMALL), StandardCharsets.UTF_8);
        String wrong = switch (format) {
            case csv -> file.replace(",70,60,80,", ",70,60,180,");
            case graphml -> file.replace(">80<", ">180<");
            default -> file.replaceFirst("\"high\" ?: ?80", "\"high\":180");
        };
        assertThat(wrong).isNotEqualTo(file);
        int line = wrong.substring(0, wrong.indexOf("180")).lines().toList().size();
        assertThatThrownBy(() -> format.readNoted(wrong.getBytes(StandardCharsets.UTF_8), SMALL))
                .hasMessageMatching(
                        "line [0-9]+: issues\\[0]\\.positions\\[1]\\.value: It must lie from 0 to 100, not at 180\\.")
                .satisfies(refused -> assertThat(
                                ((MapRefused) refused).problems().getFirst().line())
                        .isBetween(line - 3, line));
    }

    @Test
    void whatOnlyTheWordsOfAFileSayIsNotLostInSilence() {
        String argdown = new String(MapFormat.argdown.write(SMALL), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(MapFormat.argdown, argdown + "\n[more]: Beef matters too.\n"))
                .hasMessageContaining("would be lost: “[more]: Beef matters too.”");
        assertThatThrownBy(() -> read(MapFormat.argdown, argdown.replace("“It says so.”", "“It said so.”")))
                .hasMessageContaining("would be lost");
        String aif = new String(MapFormat.aif.write(SMALL), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(MapFormat.aif, aif.replace("“It says so.”", "“It said so.”")))
                .hasMessageContaining("would be lost: ““It said so.” (rice)”");
    }

    @Test
    void argdownThatWasLaidOutAnewIsTheSameMap() {
        String argdown = new String(MapFormat.argdown.write(SMALL), StandardCharsets.UTF_8)
                .replace("\n", "\r\n")
                .replace("{\"kind\":\"position\",", "{ kind: position, ")
                .replace("# How", "// a remark\r\n\r\n# How")
                .replace(" stands at", "\r\nstands at");
        assertThat(read(MapFormat.argdown, argdown)).isEqualTo(SMALL);
    }

    @Test
    void graphmlOfOtherProgramsKeepsTheirDataToThem() {
        String graph = new String(MapFormat.graphml.write(SMALL), StandardCharsets.UTF_8)
                .replace("<graph ", "<key id=\"d9\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n<graph ")
                .replace("actor.north", "n0")
                .replace("<node id=\"n0\">", "<node id=\"n0\"><data key=\"d9\"><y:X xmlns:y=\"urn:y\">1</y:X></data>");
        assertThat(read(MapFormat.graphml, graph)).isEqualTo(SMALL);
        assertThatThrownBy(() -> read(MapFormat.graphml, graph.replace("target=\"issue.rice\"", "target=\"n9\"")))
                .hasMessageContaining("issue: No node with an id is at this end: “n9”.");
    }

    @Test
    void graphmlWithADocumentTypeIsRefusedBeforeAnythingOfItIsRead() {
        String graph = new String(MapFormat.graphml.write(SMALL), StandardCharsets.UTF_8)
                .replace("?>\n", "?>\n<!DOCTYPE graphml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n")
                .replace("The South", "&x;");
        assertThatThrownBy(() -> read(MapFormat.graphml, graph))
                .hasMessage("line 2: A document type is not read. Take it out.");
    }

    @Test
    void tableSaysWhatIsWrongAtItsLine() {
        String table = new String(MapFormat.csv.write(SMALL), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(MapFormat.csv, table.replace("rice,south", "beef,south")))
                .hasMessage("line 3: issue: There is no issue “beef” among the issues.");
        assertThatThrownBy(() -> read(MapFormat.csv, table.replace("rice,south", "rice,east")))
                .hasMessageContaining("There is no actor “east” among the actors.");
        assertThatThrownBy(() -> read(MapFormat.csv, table.replace("salience,", "saliense,")))
                .hasMessage("line 1: saliense: There is no such field here. Is it misspelled?\n"
                        + "line 1: salience: It is missing.");
        assertThatThrownBy(() -> read(MapFormat.csv, table.replace(",0.5,", ",half,")))
                .hasMessageContaining("line 2: issues[0].positions[0].salience: A number is expected here.");
        assertThatThrownBy(() -> read(MapFormat.csv, table.replace("rice,south,", "rice,south")))
                .hasMessageContaining("line 3: This row has 14 cells, and the header has 15.");
        assertThatThrownBy(() -> MapFormat.csv.read(table.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("name the debate");
    }

    @Test
    void deepNestsAreRefused() {
        assertThatThrownBy(() -> read(MapFormat.argdown, "===\nparley: " + "[".repeat(100_000) + "\n===\n"))
                .isInstanceOf(MapRefused.class);
        assertThatThrownBy(() -> read(MapFormat.graphml, "<a>".repeat(100_000))).isInstanceOf(MapRefused.class);
    }

    @Test
    void characterThatNoFormCanHoldIsRefused() {
        assertThatThrownBy(() -> read(
                        MapFormat.json,
                        new String(MapFile.write(SMALL), StandardCharsets.UTF_8)
                                .replace("It says so.", "It says \\u0001so\\ud800.")))
                .hasMessageContaining("a character in it that nobody can see");
    }

    @Test
    void endingOfANameTellsTheForm() {
        assertThat(MapFormat.of("map.GraphML")).contains(MapFormat.graphml);
        assertThat(MapFormat.of("a.b/map.ad")).contains(MapFormat.argdown);
        assertThat(MapFormat.of("map")).isEmpty();
    }

    private static DebateMap read(MapFormat format, String file) {
        return format.readNoted(file.getBytes(StandardCharsets.UTF_8), SMALL).map();
    }

    private static DebateMap elsewhere(DebateMap map) {
        return new DebateMap(
                map.name(),
                map.tracks(),
                map.groups(),
                map.actors(),
                map.issues().stream().map(issue -> issue.with(List.of())).toList(),
                map.linkages(),
                map.preconditions(),
                map.interests(),
                map.gains(),
                map.agreements());
    }
}
