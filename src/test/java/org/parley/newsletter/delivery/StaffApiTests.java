package org.parley.newsletter.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.Visitor;
import org.parley.Visitor.Answer;
import org.parley.language.Language;
import org.parley.newsletter.ReaderFixtures;
import org.parley.publishing.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The API of the desk, as a program of a member uses it. */
class StaffApiTests {

    private static final int RECIPIENTS = 230;
    private static final ParleyServer SERVER = ParleyServer.empty();
    private static final Visitor PROGRAM = SERVER.visitor();
    private static final JsonNode DESCRIBED = YAMLMapper.builder()
            .build()
            .readTree(PROGRAM.get("/api/v1/openapi.yaml").text());
    private static final String EDITOR = token(Role.EDITOR);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static String token(Role role) {
        return Objects.requireNonNull(
                        DeskVisitor.signedIn(SERVER, "program-" + role.name().toLowerCase(java.util.Locale.ROOT), role)
                                .post("/en/account/tokens", "name", "test", "days", "30")
                                .page()
                                .selectFirst("main .secret"))
                .text();
    }

    private static MailingId mailing() {
        List<Recipient> all = IntStream.rangeClosed(1, RECIPIENTS)
                .mapToObj(number -> Delivery.recipient(number, "reader" + number + "@example.org"))
                .toList();
        return SERVER.part(MakeMailing.class)
                .make(
                        Delivery.OPERATOR,
                        new NewMailing("weekly", Delivery.contents(), null),
                        (_, after, limit) -> all.stream()
                                .filter(each ->
                                        after == null || each.subscriber().compareTo(after) > 0)
                                .limit(limit)
                                .toList());
    }

    private static Answer get(String token, String path) {
        return PROGRAM.get("/api/v1/desk" + path, "Authorization", "Bearer " + token);
    }

    private static Answer post(String token, String path) {
        return PROGRAM.send("POST", "/api/v1/desk" + path, "Authorization", "Bearer " + token);
    }

    /** Reads an answer, having compared it with its description. */
    private static JsonNode read(Answer answer, String schema) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode json = JsonMapper.shared().readTree(answer.text());
        compare(json, DESCRIBED.path("components").path("schemas").path(schema), schema);
        return json;
    }

    private static void compare(JsonNode json, JsonNode schema, String where) {
        JsonNode described = schema;
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asString("");
            described = DESCRIBED.at(reference.substring(1));
        }
        assertThat(described.isMissingNode()).as(where).isFalse();
        if (json.isArray()) {
            for (JsonNode each : json) {
                compare(each, described.path("items"), where + "[]");
            }
        } else if (json.isObject() && described.has("properties")) {
            Set<String> names = new TreeSet<>(json.propertyNames());
            assertThat(described.path("properties").propertyNames()).as(where).containsAll(names);
            assertThat(names)
                    .as(where)
                    .containsAll(described
                            .path("required")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
            for (String name : names) {
                compare(json.path(name), described.path("properties").path(name), where + "." + name);
            }
        }
        if (described.has("enum")) {
            assertThat(described.path("enum").valueStream().map(JsonNode::asString))
                    .as(where)
                    .contains(json.asString(""));
        }
    }

    @Test
    void programFollowsAMailingAndSteersIt() {
        MailingId id = mailing();

        JsonNode newest = read(get(EDITOR, "/mailings?lang=ja"), "MailingList");
        assertThat(newest.path("mailings").findValuesAsString("id")).contains(id.toString());
        JsonNode mailing = read(get(EDITOR, "/mailings/" + id), "Mailing");
        assertThat(mailing.path("subject").asString("")).startsWith("Consent has a price");
        assertThat(mailing.path("counts").path("WAITING").asInt(0)).isEqualTo(RECIPIENTS);

        assertThat(read(post(EDITOR, "/mailings/" + id + "/pause"), "Mailing")
                        .path("state")
                        .asString(""))
                .isEqualTo("PAUSED");
        Answer again = post(EDITOR, "/mailings/" + id + "/pause");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("cannot be paused").contains("PAUSED");
        assertThat(read(post(EDITOR, "/mailings/" + id + "/resume"), "Mailing")
                        .path("state")
                        .asString(""))
                .isEqualTo("READY");
        JsonNode cancelled = read(post(EDITOR, "/mailings/" + id + "/cancel"), "Mailing");
        assertThat(cancelled.path("state").asString("")).isEqualTo("CANCELLED");
        assertThat(cancelled.path("counts").path("SKIPPED").asInt(0)).isEqualTo(RECIPIENTS);
    }

    @Test
    void recipientsComePageByPage() {
        MailingId id = mailing();
        Set<String> addresses = new TreeSet<>();
        String after = "0";
        int pages = 0;
        while (!after.isEmpty()) {
            JsonNode page =
                    read(get(EDITOR, "/mailings/" + id + "/recipients?state=waiting&after=" + after), "RecipientList");
            addresses.addAll(page.path("recipients").findValuesAsString("address"));
            after = page.path("next").asString("");
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(addresses).hasSize(RECIPIENTS);
        assertThat(read(get(EDITOR, "/mailings/" + id + "/recipients"), "RecipientList")
                        .path("recipients"))
                .as("nobody was sent it yet")
                .isEmpty();
        assertThat(get(EDITOR, "/mailings/" + id + "/recipients?state=lost").status())
                .isEqualTo(400);
        assertThat(get(EDITOR, "/mailings/" + id + "/recipients?after=-1").text())
                .contains("the number of a recipient");
    }

    @Test
    void listsAreCounted() {
        ReaderFixtures.subscriber(SERVER, "one@example.org", Language.ENGLISH, "weekly");
        ReaderFixtures.subscriber(SERVER, "two@example.org", Language.JAPANESE, "weekly", "section:debates");

        JsonNode lists = read(get(EDITOR, "/lists?lang=ja"), "ReaderLists");

        assertThat(lists.path("lists").findValuesAsString("list")).containsExactly("weekly", "section:debates");
        JsonNode weekly = lists.path("lists").get(0);
        assertThat(weekly.path("readers").asInt(0)).isEqualTo(2);
        assertThat(weekly.path("byLanguage").path("ja").asInt(0)).isEqualTo(1);
        assertThat(weekly.path("name").asString("")).startsWith("ニュースレター");
        assertThat(lists.path("subscribers")
                        .valueStream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void onlyThoseComeWhomThePolicyLets() {
        String path = "/mailings/" + mailing();
        Set<Role> let = Arrays.stream(Role.values())
                .filter(role -> role != Role.EDITOR)
                .filter(role -> {
                    String token = token(role);
                    Set<Integer> statuses = new TreeSet<>();
                    for (String read : List.of("/mailings", path, path + "/recipients", "/lists")) {
                        statuses.add(get(token, read).status());
                    }
                    statuses.add(post(token, path + "/pause").status());
                    statuses.add(post(token, path + "/resume").status());
                    assertThat(statuses).as("%s", role).hasSize(1);
                    return statuses.contains(200);
                })
                .collect(Collectors.toSet());

        assertThat(let).containsExactly(Role.ADMINISTRATOR);
        assertThat(read(get(EDITOR, path), "Mailing").path("state").asString(""))
                .isEqualTo("READY");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of(
                "/mailings/none",
                "/mailings/01a2120e-6bbe-7f08-b191-b7e746d0bae6",
                "/mailings/01a2120e-6bbe-7f08-b191-b7e746d0bae6/recipients",
                "/nothing")) {
            assertThat(get(EDITOR, path).status()).as(path).isEqualTo(404);
        }
        assertThat(post(EDITOR, "/mailings/01a2120e-6bbe-7f08-b191-b7e746d0bae6/pause")
                        .status())
                .isEqualTo(404);
        assertThat(post(EDITOR, "/mailings").status()).isEqualTo(405);
        assertThat(get(EDITOR, "/mailings?lang=xx").status()).isEqualTo(400);
    }
}
