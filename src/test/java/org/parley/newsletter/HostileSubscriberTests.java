package org.parley.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.store.schema.Tables.SIGN_UP;
import static org.parley.store.schema.Tables.SUBSCRIBER;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ParleyServer;
import org.parley.Visitor.Answer;
import org.parley.store.Store;

/** Those who subscribe in order to do harm: each is refused in words, or what they send is made harmless. */
class HostileSubscriberTests {

    private static final int FLOOD = 2_500;
    private static final ParleyServer SERVER = ParleyServer.empty(Map.of("parley.behind-proxy", "true"));

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static Answer subscribe(ParleyServer server, String net, String address, String further) {
        return server.visitor()
                .post(
                        "/en/newsletters/subscribe",
                        "list=weekly&language=en&pace=EACH&stamp="
                                + encoded(ReaderFixtures.stampShown(server, Duration.ofSeconds(5))) + "&address="
                                + address + further,
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "X-Forwarded-For",
                        net);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int signUps(ParleyServer server) {
        return server.part(Store.class).read(db -> db.fetchCount(SIGN_UP));
    }

    @ParameterizedTest
    @CsvSource({
        "a%40example.org%0D%0ABcc%3A+b%40example.net, one line",
        "a%40example.org%0Ab%40example.net, one line",
        "a%0D%0A%40example.org, one line",
        "a%40example.org%E2%80%A8b, looks like",
        "%3Cscript%3Ealert(1)%3C%2Fscript%3E%40example.org, looks like",
        "%22%3Cscript%3E%22%40example.org, looks like",
        "%E5%A4%AA%E9%83%8E%40example.org, Latin letters",
        "a%40example.org%2Cb%40example.net, looks like"
    })
    void addressThatWouldDoHarmIsRefusedInWords(String address, String why) {
        int before = signUps(SERVER);

        Answer refused = subscribe(SERVER, "10.2.0.1", address, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[role=alert]").text()).contains(why);
        assertThat(refused.text()).doesNotContain("<script>alert");
        assertThat(signUps(SERVER)).isEqualTo(before);
    }

    @Test
    void addressOfThreeHundredCharactersIsRefusedInWords() {
        Answer refused = subscribe(SERVER, "10.2.0.1", "a%40" + "b".repeat(294) + ".org", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[role=alert]").text()).contains("at most 254 characters");
    }

    /** Nobody is asked for a name, so that one that is sent all the same is kept nowhere and shown to nobody. */
    @Test
    void nameThatNobodyAskedForGoesNowhere() {
        String script = encoded("<script>alert(1)</script>\r\nBcc: b@example.net");

        assertThat(subscribe(SERVER, "10.2.0.2", "named%40example.org", "&name=" + script + "&Name=" + script)
                        .status())
                .isEqualTo(303);

        String kept = SERVER.part(Store.class).read(db -> db.fetch(SIGN_UP).formatCSV());
        assertThat(kept).contains("named@example.org").doesNotContain("script").doesNotContain("Bcc");
    }

    /** Half of it comes from one network, the other half from as many networks as there are requests. */
    @Test
    void floodIsRefusedWhereverItComesFrom() {
        Map<Integer, Integer> fromOne = new TreeMap<>();
        Map<Integer, Integer> fromMany = new TreeMap<>();
        try (ParleyServer server = ParleyServer.empty(Map.of("parley.behind-proxy", "true"))) {
            for (int at = 0; at < FLOOD; at++) {
                boolean one = at % 2 == 0;
                String net = one
                        ? "10.3.0.7"
                        : at % 4 == 1 ? "11.%d.%d.7".formatted(at / 200, at % 200) : "2001:db8:%x::7".formatted(at);
                Answer answer = subscribe(server, net, "flood" + at + "%40example.org", "");
                (one ? fromOne : fromMany).merge(answer.status(), 1, Integer::sum);
                if (answer.status() == 429) {
                    assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
                }
            }
            assertThat(fromOne.keySet()).containsExactly(303, 429);
            assertThat(fromOne.get(303)).as("eight, and one a minute").isBetween(8, 12);
            assertThat(fromMany.keySet()).containsExactly(303, 429);
            assertThat(fromMany.get(303))
                    .as("120 in all, and one every three seconds")
                    .isBetween(108, 180);
            assertThat(signUps(server)).isEqualTo(fromOne.getOrDefault(303, 0) + fromMany.getOrDefault(303, 0));
            int subscribers = server.part(Store.class).read(db -> db.fetchCount(SUBSCRIBER));
            assertThat(subscribers).isZero();
            assertThat(server.visitor().get("/en/newsletters/subscribe").status())
                    .isEqualTo(200);
        }
    }
}
