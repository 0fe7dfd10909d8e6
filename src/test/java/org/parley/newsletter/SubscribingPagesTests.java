package org.parley.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.Visitor;
import org.parley.Visitor.Answer;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.publishing.Role;
import org.parley.sample.SampleJournal;
import org.parley.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way of a reader over the pages, with real letters: from the form to the last list left. */
class SubscribingPagesTests {

    private static final Pattern LINK = Pattern.compile(Pattern.quote(ParleyServer.PUBLIC) + "(/\\S+)");
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final ParleyServer SERVER = start();
    private static final Visitor READER = SERVER.visitor();

    private static int nets;

    private static ParleyServer start() {
        MAIL.start();
        ParleyServer server = ParleyServer.empty(Map.of(
                "parley.behind-proxy", "true",
                "parley.mail.host", "127.0.0.1",
                "parley.mail.port", MAIL.getSmtp().getPort(),
                "parley.mail.from", "desk@example.org"));
        server.part(SampleJournal.class).load(new Caller.Operator("test"));
        return server;
    }

    @AfterAll
    static void close() {
        SERVER.close();
        MAIL.stop();
    }

    private final String net = "10.0." + ++nets + ".7";

    private Answer post(String address, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int at = 0; at < fields.length; at += 2) {
            form.append(at == 0 ? "" : "&")
                    .append(fields[at])
                    .append('=')
                    .append(URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
        }
        return READER.post(
                address, form.toString(), "Content-Type", "application/x-www-form-urlencoded", "X-Forwarded-For", net);
    }

    private Answer subscribe(String address, String... lists) {
        return subscribeOn("en", address, lists);
    }

    private Answer subscribeOn(String screen, String address, String... lists) {
        List<String> fields = new ArrayList<>(List.of(
                "address",
                address,
                "language",
                screen,
                "pace",
                "EACH",
                "stamp",
                ReaderFixtures.stampShown(SERVER, Duration.ofSeconds(5))));
        for (String list : lists) {
            fields.addAll(List.of("list", list));
        }
        return post("/" + screen + "/newsletters/subscribe", fields.toArray(String[]::new));
    }

    private static List<MimeMessage> letters(String address) throws MessagingException {
        List<MimeMessage> letters = new ArrayList<>();
        for (MimeMessage message : MAIL.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(address)) {
                letters.add(message);
            }
        }
        return letters;
    }

    /** The newest letter to an address, once so many have come. */
    private static String letter(String address, int count) throws MessagingException, IOException {
        int all = MAIL.getReceivedMessages().length;
        while (letters(address).size() < count) {
            assertThat(MAIL.waitForIncomingEmail(10_000, all + 1))
                    .as("letter to %s", address)
                    .isTrue();
            all++;
        }
        return String.valueOf(letters(address).get(count - 1).getContent());
    }

    private static String link(String letter) {
        Matcher link = LINK.matcher(letter);
        assertThat(link.find()).as(letter).isTrue();
        return link.group(1);
    }

    private static String path(Answer redirected) {
        assertThat(redirected.status()).isEqualTo(303);
        return redirected.header("Location");
    }

    private static List<Subscriber> known(String address) {
        return SERVER.part(DeskReaders.class).find(new Caller.Operator("test"), address);
    }

    @Test
    void readerSubscribesConfirmsAndLeavesByLettersAlone() throws MessagingException, IOException {
        assertThat(path(subscribeOn("ja", "aya@example.org", "weekly", "debate:allied-settlement")))
                .isEqualTo("/ja/newsletters/sent");
        assertThat(READER.get("/ja/newsletters/sent").page().text()).contains("メールをご確認ください");
        String letter = letter("aya@example.org", 1);
        assertThat(letter).contains("ニュースレター").contains("7日以内");
        assertThat(letters("aya@example.org").getFirst().getSubject()).startsWith("ご確認ください");
        String confirm = link(letter);

        Document page = READER.get(confirm).page();
        assertThat(page.select("main button")).hasSize(1);
        assertThat(known("aya@example.org")).as("a scanner follows links").isEmpty();

        String preferences = path(post(confirm));
        assertThat(preferences).startsWith("/ja/newsletters/preferences/").endsWith("?done=confirmed");
        assertThat(READER.get(preferences)
                        .page()
                        .select("input[name=list][checked]")
                        .eachAttr("value"))
                .containsExactlyInAnyOrder("weekly", "debate:allied-settlement");
        assertThat(post(confirm).status()).isEqualTo(410);
        assertThat(READER.get(confirm).page().text()).contains("使用済み");

        String here = preferences.substring(0, preferences.indexOf('?'));
        assertThat(path(post(here, "do", "leave"))).endsWith("?done=left");
        assertThat(known("aya@example.org").getFirst().reason()).isEqualTo(EndReason.LEFT);
    }

    @Test
    void answerIsTheSameWhetherAnAddressIsKnownOrNot() throws MessagingException, IOException {
        ReaderFixtures.subscriber(SERVER, "known@example.org", Language.ENGLISH, "weekly");

        Answer known = subscribe("known@example.org", "section:opinions");
        Answer unknown = subscribe("unknown@example.org", "section:opinions");

        assertThat(known.status()).isEqualTo(unknown.status());
        assertThat(known.header("Location")).isEqualTo(unknown.header("Location"));
        assertThat(letter("known@example.org", 1).replaceAll("confirm/\\S+", ""))
                .isEqualTo(letter("unknown@example.org", 1).replaceAll("confirm/\\S+", ""));
    }

    @Test
    void linkToPreferencesIsSentToSubscribersAlone() throws MessagingException, IOException {
        Subscriber subscriber = ReaderFixtures.subscriber(SERVER, "lost@example.org", Language.ENGLISH, "weekly");
        String stamp = ReaderFixtures.stampShown(SERVER, Duration.ofSeconds(5));
        assertThat(path(post("/en/newsletters/link", "address", "stranger@example.org", "stamp", stamp)))
                .isEqualTo("/en/newsletters/sent");
        assertThat(path(post("/en/newsletters/link", "address", "lost@example.org", "stamp", stamp)))
                .isEqualTo("/en/newsletters/sent");

        assertThat(link(letter("lost@example.org", 1))).isEqualTo(ReaderFixtures.preferences(SERVER, subscriber));
        assertThat(letters("stranger@example.org")).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStands() {
        Answer wrong = subscribe("\"><script>alert(1)</script>", "weekly", "section:opinions");
        assertThat(wrong.status()).isEqualTo(422);
        Document page = wrong.page();
        assertThat(page.select("[role=alert]").text()).contains("looks like name@example.org");
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("#address").attr("value")).isEqualTo("\"><script>alert(1)</script>");
        assertThat(page.select("input[name=list][checked]").eachAttr("value"))
                .containsExactly("weekly", "section:opinions");

        assertThat(subscribeOn("ja", "太郎@example.org", "weekly")
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("半角の英数字");
        assertThat(subscribe("a@example.org\r\nBcc: b@example.org", "weekly")
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("one line");
        assertThat(subscribe("a@" + "b".repeat(295) + ".org", "weekly")
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("254");
        assertThat(subscribe("nothing@example.org")
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("at least one");
    }

    @Test
    void programsAreAskedAgainOrPassedOver() throws MessagingException {
        String now = ReaderFixtures.stampShown(SERVER, Duration.ZERO);
        String old = ReaderFixtures.stampShown(SERVER, Duration.ofDays(2));
        for (String stamp : List.of(now, old, "", "1.1")) {
            Answer again =
                    post("/en/newsletters/subscribe", "address", "fast@example.org", "list", "weekly", "stamp", stamp);
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.page().select("#address").attr("value")).isEqualTo("fast@example.org");
            assertThat(again.page().select("input[name=stamp]").attr("value"))
                    .isNotEmpty()
                    .isNotEqualTo(old);
        }
        Answer trapped = post(
                "/en/newsletters/subscribe",
                "address",
                "fast@example.org",
                "list",
                "weekly",
                "website",
                "https://example.net",
                "stamp",
                ReaderFixtures.stampShown(SERVER, Duration.ofSeconds(5)));
        assertThat(path(trapped)).isEqualTo("/en/newsletters/sent");
        assertThat(letters("fast@example.org")).isEmpty();
    }

    @Test
    void floodFromOneNetIsRefusedInWords() {
        List<Integer> statuses = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            statuses.add(subscribe("flood" + at + "@example.org", "weekly").status());
        }
        assertThat(statuses.subList(0, 8)).containsOnly(303);
        assertThat(statuses.subList(8, 20)).containsOnly(429);
        Answer refused = subscribeOn("ja", "flood@example.org", "weekly");
        assertThat(refused.page().select("[role=alert]").text()).contains("申し込みが集中");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 61);
    }

    @Test
    void programOfMailLeavesByOneRequestWithoutSession() {
        Subscriber reader = ReaderFixtures.subscriber(
                SERVER, "oneclick@example.org", Language.JAPANESE, "weekly", "section:debates");
        String address = ReaderFixtures.unsubscribe(SERVER, reader);

        Document page = READER.get(address).page();
        assertThat(page.select("html").attr("lang")).isEqualTo("ja");
        assertThat(page.select("main form button")).hasSize(1);
        assertThat(lists(reader)).hasSize(2);

        for (int again = 0; again < 2; again++) {
            Answer left = READER.post(
                    address,
                    "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n",
                    "Content-Type",
                    "multipart/form-data; boundary=x");
            assertThat(left.status()).isEqualTo(200);
            assertThat(left.headerIfThere("Set-Cookie")).isEmpty();
        }
        assertThat(lists(reader)).hasSize(1);
        assertThat(post(address, "List-Unsubscribe", "One-Click").status()).isEqualTo(200);
        String other = address.substring(0, address.length() - 4) + "AAAA";
        assertThat(READER.get(other).status()).isEqualTo(404);
        assertThat(post(other, "List-Unsubscribe", "One-Click").status()).isEqualTo(404);
        assertThat(READER.get("/en" + address).page().select("html").attr("lang"))
                .isEqualTo("en");
    }

    private static Map<ReaderList, ListId> lists(Subscriber reader) {
        return SERVER.part(Store.class).read(db -> Subscriptions.of(db, reader.id()));
    }

    @Test
    void readerChangesMovesTakesTheDataAndIsErased() throws MessagingException, IOException {
        Subscriber reader = ReaderFixtures.subscriber(SERVER, "elena@example.org", Language.ENGLISH, "weekly");
        String here = ReaderFixtures.preferences(SERVER, reader);

        assertThat(path(post(
                        here,
                        "do",
                        "save",
                        "list",
                        "section:opinions",
                        "language",
                        "ja",
                        "pace",
                        "MONTHLY",
                        "zone",
                        "Asia/Tokyo")))
                .endsWith("?done=saved");
        Document page = READER.get(here).page();
        assertThat(page.select("input[name=list][checked]").eachAttr("value")).containsExactly("section:opinions");
        assertThat(page.select("#zone option[selected]").attr("value")).isEqualTo("Asia/Tokyo");
        assertThat(READER.get(here).header("Cache-Control")).isEqualTo("no-store");

        Answer export = READER.get(here + "/export");
        assertThat(export.header("Content-Disposition")).startsWith("attachment");
        JsonNode data = JsonMapper.shared().readTree(export.text());
        assertThat(data.path("address").asString("")).isEqualTo("elena@example.org");
        assertThat(data.path("consents")).hasSize(4);

        assertThat(post(here, "do", "move", "address", "nowhere")
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("looks like");
        assertThat(path(post(here, "do", "move", "address", "elena@example.net")))
                .endsWith("?done=asked");
        String moved = path(post(link(letter("elena@example.net", 1))));
        assertThat(READER.get(here).status()).as("the link in old letters ends").isEqualTo(404);

        String there = URI.create(moved).getPath();
        assertThat(post(there, "do", "erase").status()).isEqualTo(422);
        assertThat(post(there, "do", "erase", "sure", "1").page().text()).contains("データを消去しました");
        assertThat(READER.get(there).status()).isEqualTo(404);
        assertThat(READER.get(there + "/export").status()).isEqualTo(404);
        assertThat(known("elena@")).isEmpty();
    }

    @Test
    void pagesLeadToTheFormWithTheirOwnListChosen() {
        assertThat(READER.get("/en/newsletters").page().select("main a[href=/en/newsletters/subscribe]"))
                .isNotEmpty();
        assertThat(READER.get("/en/").page().select("footer a[href=/en/newsletters/subscribe]"))
                .hasSize(1);
        assertThat(chosenFrom("/en/sections/opinions")).containsExactly("section:opinions");
        assertThat(chosenFrom("/en/debates/allied-settlement")).containsExactly("debate:allied-settlement");
        assertThat(chosenFrom("/en/search?q=alliance&section=debates"))
                .containsExactly("search:q=alliance&section=debates");
        assertThat(chosenFrom("/en/search?q=alliance&section=debates&lang=ja&across=no"))
                .containsExactly("search:q=alliance&lang=ja&section=debates&across=no");
        String longText = "alliance".repeat(40);
        assertThat(chosenFrom("/en/search?q=" + longText)).containsExactly("search:q=" + longText);
        assertThat(READER.get("/en/search?q=" + "alliance+".repeat(240)).page().select(".by-mail"))
                .isEmpty();
        assertThat(READER.get("/en/newsletters/subscribe?list=section:nowhere&list=search:x=%3Cscript%3E")
                        .page()
                        .select("input[name=list][checked]")
                        .eachAttr("value"))
                .containsExactly("weekly");
    }

    private static List<String> chosenFrom(String address) {
        String link = Objects.requireNonNull(
                        READER.get(address).page().selectFirst("main a[href^=/en/newsletters/subscribe?list=]"))
                .attr("href");
        return READER.get(link).page().select("input[name=list][checked]").eachAttr("value");
    }

    @Test
    void editorFindsAReaderAndEndsTheSubscriptionWithAReason() {
        DeskVisitor editor = DeskVisitor.signedIn(SERVER, "editor", Role.EDITOR);
        Subscriber reader = ReaderFixtures.subscriber(SERVER, "desk-reader@example.org", Language.ENGLISH, "weekly");

        Document list = editor.get("/en/desk/readers?q=desk-reader").page();
        String address = list.select(".work a").attr("href");
        assertThat(address).endsWith(reader.id().toString());
        assertThat(list.select(".reader-counts").text()).contains("The newsletter");
        assertThat(editor.get(address).page().select(".reader-record").text())
                .contains("Agreed to")
                .contains("192.0.2.0/24");

        assertThat(editor.post(address + "/end", "reason", "LEFT", "detail", "By telephone")
                        .status())
                .isEqualTo(422);
        assertThat(editor.post(address + "/end", "reason", "ASKED", "detail", "By telephone")
                        .status())
                .isEqualTo(303);
        assertThat(editor.get(address).page().select(".reader-record").text()).contains("By telephone");
        assertThat(known("desk-reader@").getFirst().reason()).isEqualTo(EndReason.ASKED);
    }
}
