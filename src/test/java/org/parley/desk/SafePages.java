package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.Visitor.Answer;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** Judges whether an answer has anything of what was typed that a browser or a reader of feeds would run. */
final class SafePages {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ASSET = Pattern.compile("/assets/[A-Za-z0-9._-]+\\.js");
    private static final Pattern LINK = Pattern.compile("(?i)^(https?://|mailto:|/|#|\\?|$|[a-z0-9./-]+$).*");
    private static final int A_PATH = 4;

    private SafePages() {}

    /** Follows all links of the journal from these pages, and judges every answer; what was answered, by address. */
    static Map<String, Answer> judgeAll(DeskVisitor visitor, String home, List<String> beginnings) {
        Deque<String> waiting = new ArrayDeque<>(beginnings);
        Map<String, Integer> asked = new HashMap<>();
        Map<String, Answer> answers = new TreeMap<>();
        while (!waiting.isEmpty()) {
            String address = waiting.removeFirst();
            if (answers.containsKey(address)
                    || asked.merge(address.replaceAll("[?#].*", ""), 1, Integer::sum) > A_PATH) {
                continue;
            }
            Answer answer = visitor.get(address);
            answers.put(address, answer);
            judge(address, answer);
            if (answer.isPage()) {
                for (Element link : answer.page().select("a[href], link[href]")) {
                    String target = link.attr("href").replace(home, "").replaceAll("#.*", "");
                    if (target.startsWith("/") && !target.startsWith("//") && !target.startsWith("/assets/")) {
                        waiting.add(target);
                    }
                }
            }
        }
        return answers;
    }

    /** Judges one answer. */
    static void judge(String address, Answer answer) {
        String type = answer.header("Content-Type");
        assertThat(answer.status()).as(address).isLessThan(500);
        assertThat(answer.header("X-Content-Type-Options")).as(address).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy"))
                .as(address)
                .matches(".*script-src 'self'.*|default-src 'none'; style-src 'sha256-.*");
        // What was asked for may be in the query of where one is led to, as text; the way itself stays within the
        // journal.
        assertThat(answer.header("Location"))
                .as(address)
                .doesNotContain("<")
                .matches("|/([^/\\\\].*)?|" + Pattern.quote(ParleyServer.PUBLIC) + "/.*");
        if (type.startsWith("text/html")) {
            judge(address, answer.page());
        } else if (type.contains("atom+xml")) {
            judgeFeed(address, answer.text());
        } else if (type.contains("xml")) {
            judgeXml(address, answer.bytes());
        } else if (type.contains("json")) {
            assertThat(JSON.readTree(answer.text())).as(address).isNotNull();
        }
    }

    /** Judges a page. */
    static void judge(String address, Document page) {
        for (Element script : page.select("script")) {
            if (script.attr("type").equals("application/ld+json")) {
                assertThat(script.data()).as(address).doesNotContain("<");
                assertThat(JSON.readTree(script.data()).isObject()).as(address).isTrue();
            } else {
                assertThat(script.attr("src")).as(address).matches(ASSET);
                assertThat(script.data()).as(address).isBlank();
            }
        }
        assertThat(page.select("stolen, iframe, object, embed, base, style, img[src=x], math, svg[onload]"))
                .as(address)
                .isEmpty();
        assertThat(page.select("title:not(svg title)")).as(address).hasSizeLessThanOrEqualTo(1);
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                assertThat(name).as("%s: %s", address, element.tagName()).doesNotStartWith("on");
                if (Set.of("href", "src", "action", "formaction", "srcset").contains(name)) {
                    assertThat(attribute.getValue().strip())
                            .as("%s: %s", address, element.tagName())
                            .matches(LINK);
                }
                if (name.equals("http-equiv")) {
                    assertThat(attribute.getValue()).as(address).isEqualToIgnoringCase("never");
                }
            }
        }
    }

    private static void judgeFeed(String address, String text) {
        try {
            SyndFeed feed = new SyndFeedInput().build(new StringReader(text));
            feed.getEntries().forEach(entry -> {
                assertThat(URI.create(entry.getLink()).getScheme()).startsWith("http");
                for (SyndContent content : entry.getContents()) {
                    judge(address, Jsoup.parseBodyFragment(content.getValue()));
                }
            });
        } catch (FeedException malformed) {
            throw new AssertionError(address + ": " + text, malformed);
        }
    }

    private static void judgeXml(String address, byte[] bytes) {
        try {
            var parsed =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
            assertThat(parsed.getElementsByTagName("stolen").getLength())
                    .as(address)
                    .isZero();
            assertThat(parsed.getElementsByTagName("script").getLength())
                    .as(address)
                    .isZero();
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new AssertionError(address, malformed);
        }
    }
}
