package org.parley.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Rendering;
import org.parley.page.ScriptWords;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page that holds the editor and nothing else, under the policy that every page has, and the journal that it speaks to. */
final class EditorPage implements AutoCloseable {

    /** What the journal answered to a save: a status, and a body. */
    record Answer(int status, String body) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Answer SAVED =
            new Answer(200, "{\"version\": 2, \"savedAt\": \"2006-12-20T09:30:00Z\", \"others\": []}");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final ConcurrentLinkedQueue<Map.Entry<String, String>> posts = new ConcurrentLinkedQueue<>();
    private volatile Answer answer = SAVED;
    private volatile Language language = Language.ENGLISH;
    private volatile String blocks = "[]";

    private EditorPage(Screen screen) {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        context = Browsers.chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(screen.width(), screen.height())
                        .setPermissions(List.of("clipboard-read", "clipboard-write")));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> dialog.accept());
    }

    static EditorPage on(Screen screen) {
        return new EditorPage(screen);
    }

    /** The blocks of a text that the tests have. */
    static JsonNode text(String name) {
        return JSON.readTree(resource("texts.json")).get(name);
    }

    /** A file of the tests. */
    static String resource(String name) {
        try {
            return new ClassPathResource("editor/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Opens the page with these blocks. */
    Page open(JsonNode text) {
        return open(text, Language.ENGLISH);
    }

    Page open(JsonNode text, Language of) {
        language = of;
        blocks = text.toString();
        page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        page.locator("#text .ProseMirror").waitFor();
        return page;
    }

    /** Opens the page without a text, the cursor in it. */
    Page openEmpty() {
        Page opened = open(JSON.createArrayNode());
        prose().click();
        return opened;
    }

    Page page() {
        return page;
    }

    Locator prose() {
        return page.locator("#text .ProseMirror");
    }

    /** The button of a tool. */
    Locator tool(String name) {
        return page.locator("#text .tool." + name);
    }

    /** What the editor says the text is. */
    JsonNode blocks() {
        return JSON.readTree(
                (String) page.evaluate("JSON.stringify(document.querySelector('#text').parleyEditor.blocks())"));
    }

    /** The blocks, each as its type and its content, without its identity. */
    List<String> shapes() {
        List<String> shapes = new ArrayList<>();
        blocks().forEach(block -> {
            StringBuilder shape = new StringBuilder(block.path("type").asString());
            block.properties().stream()
                    .filter(field ->
                            !field.getKey().equals("id") && !field.getKey().equals("type"))
                    .forEach(field -> shape.append(' ').append(field.getValue()));
            shapes.add(shape.toString());
        });
        return shapes;
    }

    /** What a passage says its block is. */
    JsonNode passage(int number) {
        return JSON.readTree((String) page.evaluate(
                "n => JSON.stringify(document.querySelectorAll('[data-editor-block]')[n].parleyEditor.block())",
                number));
    }

    /** Pastes where the cursor is. */
    void paste(String html, String plain) {
        var _ = page.evaluate("""
                ([html, plain]) => {
                  const data = new DataTransfer();
                  if (html) data.setData("text/html", html);
                  if (plain) data.setData("text/plain", plain);
                  document.activeElement.dispatchEvent(
                    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }""", List.of(html, plain));
    }

    /** What the journal answers from now on. */
    void journalAnswers(int status, String body) {
        answer = new Answer(status, body);
    }

    /** The journal takes saves again. */
    void journalSaves() {
        answer = SAVED;
    }

    /** What was posted to an address, the newest last. */
    List<JsonNode> posted(String path) {
        return posts.stream()
                .filter(post -> post.getKey().equals(path))
                .map(post -> JSON.readTree(post.getValue()))
                .toList();
    }

    /** What the browser complained of. */
    List<String> complaints() {
        return complaints;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            exchange.getResponseHeaders().set("Content-Security-Policy", Rendering.CONTENT_SECURITY_POLICY);
            if (path.startsWith("/assets/")) {
                byte[] bytes = new ClassPathResource("static" + path).getContentAsByteArray();
                String type =
                        path.endsWith(".css") ? "text/css" : path.endsWith(".js") ? "text/javascript" : "font/woff2";
                send(exchange, 200, type, bytes);
            } else if (exchange.getRequestMethod().equals("POST")) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                if (path.equals("/pictures")) {
                    send(exchange, 201, "application/json", utf8("{\"source\": \"/media/p-600x400.png\"}"));
                } else {
                    boolean proven =
                            "secret".equals(exchange.getRequestHeaders().getFirst("X-Proof"));
                    posts.add(Map.entry(path, body));
                    Answer now = proven ? answer : new Answer(403, "{}");
                    send(exchange, now.status(), "application/json", utf8(now.body()));
                }
            } else if (path.startsWith("/desk/media/")) {
                send(exchange, 200, "image/png", new byte[0]);
            } else {
                send(exchange, 200, "text/html;charset=utf-8", utf8(html()));
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private String html() {
        Document html = Document.createShell("");
        html.title("A text");
        html.selectFirst("html").attr("lang", language.tag());
        html.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        for (String style : List.of("parley.css", "desk.css")) {
            html.head().appendElement("link").attr("rel", "stylesheet").attr("href", asset(style));
        }
        html.head().appendElement("script").attr("src", asset("desk-editor.js")).attr("defer", true);
        Element main = html.body().appendElement("main");
        main.appendElement("h1").text("A text");
        Element form = main.appendElement("form")
                .attr("method", "post")
                .attr("action", "/publish")
                .attr("data-autosave-url", "/working-copy")
                .attr("data-heartbeat-url", "/heartbeat")
                .attr("data-version", "1")
                .attr("data-edition-key", "piece-en")
                .attr("data-csrf-header", "X-Proof")
                .attr("data-csrf-token", "secret")
                .attr("data-media", "/desk")
                .attr("data-words", ScriptWords.ofEditor(Messages.in(language)));
        form.appendElement("label")
                .text("Title")
                .appendElement("input")
                .attr("name", "title")
                .attr("value", "A title");
        form.appendElement("label")
                .text("Abstract")
                .appendElement("textarea")
                .attr("name", "summary")
                .text("About.");
        form.appendElement("div")
                .attr("id", "text")
                .attr("data-editor", true)
                .attr("data-name", "blocks")
                .attr("data-language", language.tag())
                .attr("data-upload-url", "/pictures")
                .attr("data-blocks", blocks);
        form.appendElement("button").text("Publish");
        Element passages = main.appendElement("div")
                .attr("data-media", "/desk")
                .attr("data-words", ScriptWords.ofEditor(Messages.in(language)));
        JSON.readTree(blocks)
                .forEach(block -> passages.appendElement("div")
                        .attr("data-editor-block", block.toString())
                        .attr("data-language", language.tag())
                        .attr("data-label", "Passage")
                        .attr("data-notes", "[{\"id\": \"notea\", \"number\": 1}]")
                        .text(block.path("type").asString()));
        return html.outerHtml();
    }

    private static String asset(String name) {
        try {
            JsonNode manifest =
                    JSON.readTree(new ClassPathResource("static/assets/manifest.json").getContentAsByteArray());
            return Objects.requireNonNull(manifest.get(name)).asString();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public void close() {
        context.close();
        server.stop(0);
        threads.close();
    }
}
