package org.parley.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.store.Subject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Makes pages from templates, and answers requests with pages and other documents, keeping them where they may be kept. */
@Component
public class Pages {

    /** The only query that a kept document has: which page of a list it is. */
    private static final Pattern KEPT_QUERY = Pattern.compile("page=\\d{1,6}");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final KeptPages kept;
    private final JournalSettings settings;
    private final Languages languages;
    private final Addresses addresses;
    private final Assets assets;

    Pages(KeptPages kept, JournalSettings settings, Languages languages, Addresses addresses, Assets assets) {
        this.kept = kept;
        this.settings = settings;
        this.languages = languages;
        this.addresses = addresses;
        this.assets = assets;
    }

    /**
     * Answers with a page.
     *
     * @param template its template, which takes a {@link Frame} named {@code frame} and what {@code model} holds
     */
    public View view(String template, Page page, Map<String, ?> model) {
        return view(200, template, page, model);
    }

    /** Answers with a page and a status other than 200; it is not kept. */
    public View view(int status, String template, Page page, Map<String, ?> model) {
        return new Answer(
                status,
                render(template, page, model),
                "text/html;charset=UTF-8",
                page.kept() && status == 200,
                page.shows());
    }

    /** Answers with a page that is for one reader alone: no browser keeps it either. */
    public View forOne(int status, String template, Page page, Map<String, ?> model) {
        View view = view(status, template, page, model);
        return (all, request, response) -> {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            view.render(all, request, response);
        };
    }

    /** The same answer, which says besides how long to wait before trying again. */
    public static View tryLater(View refused, Duration wait) {
        return (model, request, response) -> {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
            refused.render(model, request, response);
        };
    }

    /** Leads one reader on to another page after something was done. */
    public static View go(Language language, String path) {
        return (_, _, response) -> {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, Addresses.of(language, path));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        };
    }

    /** Answers with a document that is no page, kept until a change of what it shows. */
    public View document(byte[] bytes, String contentType, Set<Subject> shows) {
        return new Answer(200, bytes, contentType, true, shows);
    }

    /** The text that a template makes, for what is not answered but sent. */
    public String text(String template, Page page, Map<String, ?> model) {
        return new String(render(template, page, model), StandardCharsets.UTF_8);
    }

    private byte[] render(String template, Page page, Map<String, ?> model) {
        Map<String, @Nullable Object> parameters = new HashMap<>(model);
        parameters.put(
                "frame", new Frame(page, Messages.in(page.language()), settings.read(), languages, addresses, assets));
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template, parameters, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private final class Answer implements View {

        private final int status;
        private final byte[] bytes;
        private final String contentType;
        private final boolean keep;
        private final Set<Subject> shows;

        Answer(int status, byte[] bytes, String contentType, boolean keep, Set<Subject> shows) {
            this.status = status;
            this.bytes = bytes;
            this.contentType = contentType;
            this.keep = keep;
            this.shows = shows;
        }

        @Override
        public String getContentType() {
            return MediaType.ALL_VALUE;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            String query = request.getQueryString();
            response.setStatus(status);
            if (keep && (query == null || KEPT_QUERY.matcher(query).matches())) {
                Rendering rendering = Rendering.of(bytes, contentType);
                kept.keep(request, address(request.getRequestURI(), query), rendering, shows);
                rendering.write(request, response);
            } else {
                Rendering.once(bytes, contentType).write(request, response);
            }
        }
    }

    /** What a kept document is found by. */
    public static String address(String path, @Nullable String query) {
        return query == null ? path : path + '?' + query;
    }
}
