package org.parley;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.parley.Visitor.Answer;
import org.parley.accounts.EmailAddress;
import org.parley.accounts.InviteMember;
import org.parley.language.Language;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.PersonId;
import org.parley.publishing.Role;

/** Somebody at the desk, who speaks HTTP to it as a browser does: with cookies, and with the token of its forms. */
public final class DeskVisitor {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Caller OPERATOR = new Caller.Operator("test");

    private final ParleyServer server;
    private final Map<String, String> cookies = new TreeMap<>();

    private DeskVisitor(ParleyServer server) {
        this.server = server;
    }

    /** Somebody who has not signed in. */
    public static DeskVisitor unknown(ParleyServer server) {
        return new DeskVisitor(server);
    }

    /** Makes an account that is trusted with this, and has its owner sign in. */
    public static DeskVisitor signedIn(ParleyServer server, String mailbox, Role... roles) {
        return signedIn(server, mailbox, null, roles);
    }

    /** The same, for somebody who is one of the journal's people. */
    public static DeskVisitor signedIn(
            ParleyServer server, String mailbox, @org.jspecify.annotations.Nullable PersonId person, Role... roles) {
        DeskVisitor visitor = new DeskVisitor(server);
        visitor.open(invite(server, mailbox, person, roles).link());
        return visitor;
    }

    /** Makes an account, and the link at which it is taken up. */
    public static InviteMember.Invited invite(
            ParleyServer server, String mailbox, @org.jspecify.annotations.Nullable PersonId person, Role... roles) {
        return server.part(InviteMember.class)
                .invite(
                        OPERATOR,
                        new InviteMember.Invitation(
                                new EmailAddress(mailbox + "@example.org"),
                                mailbox,
                                Language.ENGLISH,
                                java.util.Set.of(roles),
                                person));
    }

    /** An editor, as the use cases know them, and the link at which they sign in. */
    public record InvitedEditor(Caller.Member member, String link) {}

    /** Makes the account of an editor. */
    public static InvitedEditor editor(ParleyServer server, String mailbox) {
        InviteMember.Invited invited = invite(server, mailbox, null, org.parley.publishing.Role.EDITOR);
        return new InvitedEditor(invited.account().member(), invited.link());
    }

    /** A new link for an account. */
    public static String link(ParleyServer server, AccountId account) {
        return server.part(InviteMember.class).inviteAgain(OPERATOR, account).link();
    }

    /** Opens a one-time link and presses its button. */
    public Answer open(String link) {
        String path = URI.create(link).getPath();
        var _ = get(path);
        return post(path);
    }

    /** Reads an address, with further headers as name and value in turn. */
    public Answer get(String address, String... headers) {
        return send(request(address, headers).GET().build());
    }

    /** Sends a form, with the token that the forms of this browser carry, as name and value in turn. */
    public Answer post(String address, String... fields) {
        Element token = get("/en/sign-in?why=again").page().selectFirst("input[name=_csrf]");
        if (token == null) {
            throw new AssertionError("the sign-in page has no form");
        }
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "_csrf";
        all[fields.length + 1] = token.attr("value");
        return postAsIs(address, all);
    }

    /** Sends a form as it is given. */
    public Answer postAsIs(String address, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int at = 0; at < fields.length; at += 2) {
            form.append(at == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[at], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
        }
        return send(request(address, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build());
    }

    /** Sends JSON as a script of a page does, with the token of that page. */
    public Answer postJson(String address, String json) {
        return send(scripted(address, "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** Sends JSON without saying beforehand how much it is. */
    public Answer streamJson(String address, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return send(scripted(address, "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .build());
    }

    /** Sends a file as a form with further fields does, the token in a header; the name of the file exactly as given. */
    public Answer postFile(String address, String fileName, byte[] file, String... fields) {
        String border = "border-of-parts";
        StringBuilder before = new StringBuilder();
        for (int at = 0; at < fields.length; at += 2) {
            before.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(border, fields[at], fields[at + 1]));
        }
        before.append("--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/html\r\n\r\n");
        return send(scripted(address, "multipart/form-data; boundary=" + border)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(before.toString()),
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + border + "--\r\n")))
                .build());
    }

    private HttpRequest.Builder scripted(String address, String contentType) {
        Element token = get("/en/sign-in?why=again").page().selectFirst("input[name=_csrf]");
        return request(
                address,
                "Content-Type",
                contentType,
                "Accept",
                address.endsWith("/word") ? "text/html" : "application/json",
                "X-XSRF-TOKEN",
                token == null ? "" : token.attr("value"));
    }

    /** The cookies that this browser holds, by name. */
    public Map<String, String> cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::remember);
            return new Answer(response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void remember(String header) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(name.length() + 1);
        if (value.isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
