package org.parley.desk;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.parley.DeskVisitor;
import org.parley.Visitor.Answer;
import org.parley.debate.ConveneDebate;
import org.parley.debate.DebateId;
import org.parley.debate.DebateRows;
import org.parley.debate.DebateSite;
import org.parley.debate.Debates;
import org.parley.desk.translation.BeginTranslation;
import org.parley.documents.WordFile;
import org.parley.forecast.ForecastRows;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.media.PictureFiles;
import org.parley.media.StorePicture;
import org.parley.newsletter.ReaderFixtures;
import org.parley.newsletter.SubscriberId;
import org.parley.newsletter.delivery.MailingId;
import org.parley.newsletter.delivery.MakeMailing;
import org.parley.newsletter.delivery.NewMailing;
import org.parley.publishing.Caller;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.RecordInstitution;
import org.parley.publishing.Role;
import org.parley.publishing.Section;
import org.parley.publishing.TranslationStatus;
import org.parley.publishing.Writing;
import org.parley.store.StoreKind;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the desk: who is let in there, and a request to it that is in order, of things that are there.
 *
 * <p>The pieces were published by an editor and are nobody else's; the Japanese translation of the first is a draft.
 */
final class DeskRoutes {

    /** Those of tests that leave the things there as they were. */
    static final DeskRoutes SHARED = new DeskRoutes();

    /** Who is let in, by address: the letters stand for administrators, editors, translators, authors, analysts. */
    static final Map<String, String> WHO = table("""
            GET  /{language}/desk                                                   AETUN
            GET  /{language}/desk/pieces                                            AETUN
            POST /{language}/desk/pieces                                            AEU
            GET  /{language}/desk/pieces/new                                        AEU
            POST /{language}/desk/pieces/word                                       AEU
            GET  /{language}/desk/pieces/{piece}                                    AETN
            POST /{language}/desk/pieces/{piece}/pictures                           AET
            GET  /{language}/desk/media/{file}                                      AETN
            GET  /{language}/desk/pieces/{piece}/{edition}                          AETN
            POST /{language}/desk/pieces/{piece}/{edition}                          AE
            POST /{language}/desk/pieces/{piece}/{edition}/working-copy             AE
            POST /{language}/desk/pieces/{piece}/{edition}/working-copy/presence    AE
            GET  /{language}/desk/pieces/{piece}/{edition}/preview                  AETN
            GET  /{language}/desk/pieces/{piece}/{edition}/revisions                AETN
            GET  /{language}/desk/pieces/{piece}/{edition}/revisions/{number}       AETN
            GET  /{language}/desk/pieces/{piece}/{edition}/revisions/compare        AETN
            POST /{language}/desk/pieces/{piece}/{edition}/revisions/{number}/restore AE
            GET  /{language}/desk/pieces/{piece}/facts                              AE
            POST /{language}/desk/pieces/{piece}/facts                              AE
            GET  /{language}/desk/pieces/{piece}/permission                         AE
            POST /{language}/desk/pieces/{piece}/permission                         AE
            GET  /{language}/desk/pieces/{piece}/contents                           AE
            POST /{language}/desk/pieces/{piece}/contents                           AE
            GET  /{language}/desk/pieces/{piece}/translations                       AET
            POST /{language}/desk/pieces/{piece}/translations                       AET
            GET  /{language}/desk/pieces/{piece}/{edition}/translate                AET
            POST /{language}/desk/pieces/{piece}/{edition}/translate                AET
            POST /{language}/desk/pieces/{piece}/{edition}/translate/passage        AET
            POST /{language}/desk/pieces/{piece}/{edition}/translation              AET
            GET  /{language}/desk/translations                                      AET
            GET  /{language}/desk/translations/stale                                AET
            GET  /{language}/desk/people                                            AE
            GET  /{language}/desk/people/{person}                                   AE
            POST /{language}/desk/people/{person}                                   AE
            GET  /{language}/desk/people/{person}/merge                             AE
            POST /{language}/desk/people/{person}/merge                             AE
            GET  /{language}/desk/institutions                                      AE
            GET  /{language}/desk/institutions/{institution}                        AE
            POST /{language}/desk/institutions/{institution}                        AE
            GET  /{language}/desk/debates                                           AE
            POST /{language}/desk/debates                                           AE
            GET  /{language}/desk/debates/new                                       AE
            GET  /{language}/desk/debates/{debate}                                  AE
            POST /{language}/desk/debates/{debate}                                  AE
            POST /{language}/desk/debates/{debate}/panel                            AE
            POST /{language}/desk/debates/{debate}/pieces                           AE
            POST /{language}/desk/debates/{debate}/held                             AE
            GET  /{language}/desk/debates/{debate}/closing                          AE
            POST /{language}/desk/debates/{debate}/closing                          AE
            GET  /{language}/desk/outlooks                                          AEN
            GET  /{language}/desk/outlooks/{debate}                                 AEN
            POST /{language}/desk/outlooks/{debate}                                 AEN
            POST /{language}/desk/outlooks/{debate}/outcomes                        AEN
            GET  /{language}/desk/outlooks/{debate}/what-if                         AEN
            POST /{language}/desk/outlooks/{debate}/what-if                         AEN
            GET  /{language}/desk/outlooks/{debate}/{number}                        AEN
            POST /{language}/desk/outlooks/{debate}/{number}                        AEN
            GET  /{language}/desk/invitations/new                                   AE
            POST /{language}/desk/invitations                                       AE
            GET  /{language}/desk/invitations/{invitation}                          AE
            POST /{language}/desk/invitations/{invitation}                          AE
            GET  /{language}/desk/contributions/{contribution}                      AE
            POST /{language}/desk/contributions/{contribution}                      AE
            GET  /{language}/desk/pieces/{piece}/answers                            AE
            POST /{language}/desk/pieces/{piece}/answers                            AE
            GET  /{language}/desk/newsletters                                       AE
            POST /{language}/desk/newsletters                                       AE
            GET  /{language}/desk/newsletters/{id}                                  AE
            POST /{language}/desk/newsletters/{id}                                  AE
            GET  /{language}/desk/newsletters/{id}/check                            AE
            POST /{language}/desk/newsletters/{id}/check                            AE
            GET  /{language}/desk/newsletters/{id}/check/{edition}                  AE
            POST /{language}/desk/newsletters/{id}/remove                           AE
            GET  /{language}/desk/mailings                                          AE
            POST /{language}/desk/mailings                                          AE
            GET  /{language}/desk/mailings/{mailing}                                AE
            POST /{language}/desk/mailings/{mailing}                                AE
            GET  /{language}/desk/readers                                           AE
            GET  /{language}/desk/readers/{subscriber}                              AE
            POST /{language}/desk/readers/{subscriber}/end                          AE
            GET  /{language}/desk/suggest/people                                    AETUN
            GET  /{language}/desk/suggest/institutions                              AETUN
            GET  /{language}/desk/permissions                                       AE
            GET  /{language}/desk/summaries                                         AE
            POST /{language}/desk/summaries                                         AE
            GET  /{language}/desk/summaries/{id}                                    AE
            POST /{language}/desk/summaries/{id}                                    AE
            GET  /{language}/desk/summaries/{id}/preview                            AE
            POST /{language}/desk/summaries/{id}/remove                             AE
            GET  /{language}/desk/choose                                            AE
            GET  /{language}/desk/accounts                                          A
            POST /{language}/desk/accounts                                          A
            GET  /{language}/desk/accounts/new                                      A
            GET  /{language}/desk/accounts/{id}                                     A
            POST /{language}/desk/accounts/{id}                                     A
            POST /{language}/desk/accounts/{id}/link                                A
            POST /{language}/desk/accounts/{id}/disable                             A
            POST /{language}/desk/accounts/{id}/enable                              A
            GET  /{language}/desk/audit                                             A
            """);

    private static final String TEXT = "{\"version\":0,\"title\":\"\",\"summary\":\"\",\"blocks\":[]}";
    private static final byte[] DOCUMENT =
            new WordFile().paragraph(WordFile.run("One.")).bytes();
    final DeskSite site = DeskSite.of(StoreKind.SQLITE);

    private final EditionKey piece = published("Who comes where", PieceKind.COMMENTARY, Section.OPINIONS);
    private final EditionKey book = published("What a book holds", PieceKind.BOOK, Section.BOOKS_JOURNALS);
    private final String picture = site.server()
            .part(StorePicture.class)
            .store(site.editor(), piece.piece(), PictureFiles.jpeg(40, 30))
            .path()
            .replace("/media/", "");
    private final InstitutionId institution = site.server()
            .part(Writing.class)
            .write(
                    new Caller.Operator("test"),
                    transaction -> site.server()
                            .part(RecordInstitution.class)
                            .record(transaction, LocalText.of("Northgate Institute", "北門研究所"), null));
    private final String account = DeskVisitor.invite(site.server(), "somebody", null, Role.ANALYST)
            .account()
            .id()
            .toString();
    private final String issue = issue();
    private final DebateId debate =
            site.server().part(ConveneDebate.class).begin(site.editor(), DebateSite.content("Who comes where?"));
    private final String slug = openedSlug();
    private final int run = ForecastRows.run(site.server(), site.editor(), debate);
    private final String invitation = DebateRows.invitation(site.server(), debate, piece.piece());
    private final String contribution = DebateRows.contribution(site.server(), debate);
    private final MailingId mailing = site.server()
            .part(MakeMailing.class)
            .make(
                    new Caller.Operator("test"),
                    new NewMailing(
                            "weekly",
                            Map.of(Language.ENGLISH, new NewMailing.Content("Weekly", "What is new", "<p>Much.</p>")),
                            null),
                    (_, _, _) -> List.of());
    private final SubscriberId subscriber = ReaderFixtures.subscriber(
                    site.server(), "routes@example.org", Language.ENGLISH, "weekly")
            .id();
    private final String summary = summary("2006-12-01", "save");
    private final String summaryOut = summary("2005-01-01", "publish");
    private final Document sideBySide = beginTranslation();

    static Stream<String> all() {
        return WHO.keySet().stream();
    }

    /** Every address that a controller of ours answers, as a method and a pattern. */
    Set<String> mapped() {
        return site.server().part(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.parley"))
                .flatMap(entry -> {
                    var methods = entry.getKey().getMethodsCondition().getMethods();
                    Stream<String> named = methods.isEmpty()
                            ? Stream.of("ANY")
                            : methods.stream().map(Enum::name);
                    return named.flatMap(method ->
                            entry.getKey().getPatternValues().stream().map(pattern -> method + " " + pattern));
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean reads(String route) {
        return route.startsWith("GET ");
    }

    static Set<Role> roles(String route) {
        Map<Character, Role> each = Map.of(
                'A', Role.ADMINISTRATOR,
                'E', Role.EDITOR,
                'T', Role.TRANSLATOR,
                'U', Role.AUTHOR,
                'N', Role.ANALYST);
        return Objects.requireNonNull(WHO.get(route))
                .chars()
                .mapToObj(letter -> Objects.requireNonNull(each.get((char) letter)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Sends what a page of the desk would send there. */
    Answer ask(DeskVisitor visitor, String route) {
        String path = path(route);
        String kind = route.replaceFirst(".*/desk/", "");
        return switch (kind) {
            case String _ when reads(route) -> visitor.get(path);
            case "pieces/{piece}/pictures" -> visitor.postFile(path, "a.jpg", PictureFiles.jpeg(20, 10));
            case "pieces/word" ->
                visitor.postFile(path, "a.docx", DOCUMENT, "kind", "COMMENTARY", "section", "OPINIONS", "in", "en");
            case "pieces" ->
                visitor.post(path, "kind", "COMMENTARY", "section", "OPINIONS", "in", "en", "title", "Begun");
            case "pieces/{piece}/{edition}/working-copy", "pieces/{piece}/{edition}/working-copy/presence" ->
                visitor.postJson(path, TEXT);
            case "pieces/{piece}/{edition}/translate" -> visitor.post(path, "source", source());
            case "pieces/{piece}/{edition}/translate/passage" -> visitor.postJson(path, passage());
            case "people/{person}/merge" ->
                visitor.post(path, "other", site.person("One of two", "二人の一人").toString());
            case "newsletters" -> visitor.post(path, "list", "weekly");
            case "newsletters/{id}/check" -> visitor.post(path, "version", "1", "do", "approve");
            case "mailings" -> visitor.post(path, "sender", "none");
            case "mailings/{mailing}" -> visitor.post(path, "do", "pause");
            case "summaries" -> visitor.post(path, "date", "2006-12-01");
            case "accounts" -> visitor.post(path, "email", "somebody@example.org", "name", "Again", "role", "AUTHOR");
            default -> visitor.post(path, "version", "0", "date", "2006-12-01", "do", "save");
        };
    }

    /** The address with the keys of things that are there. */
    String path(String route) {
        if (route.contains("/newsletters/{id}")) {
            String id = route.endsWith("/remove") ? issue() : issue;
            return "/en/desk/newsletters/" + route.replaceAll(".*/\\{id}", id).replace("{edition}", "en");
        }
        String ofSummary = route.endsWith("/remove") ? summaryOut : summary;
        String path = route.substring(route.indexOf(' ') + 1)
                .replace("{language}", "en")
                .replace(
                        "{piece}",
                        (route.endsWith("/contents") ? book : piece).piece().toString())
                .replace("{edition}", route.contains("/transla") ? "ja" : "en")
                .replace("{person}", site.marsh().toString())
                .replace("{institution}", institution.toString())
                .replace("{file}", picture)
                .replace("{id}", route.contains("/accounts/") ? account : ofSummary)
                .replace("{debate}", debate.toString())
                .replace("{slug}", slug)
                .replace("{invitation}", invitation)
                .replace("{contribution}", contribution)
                .replace("{mailing}", mailing.toString())
                .replace("{subscriber}", subscriber.toString())
                .replace("{token}", "x".repeat(43))
                .replace("{secret}", "x".repeat(43))
                .replace("{number}", Integer.toString(run));
        return path.endsWith("/compare") ? path + "?from=1&to=1" : path;
    }

    private String openedSlug() {
        site.server().part(ConveneDebate.class).open(site.editor(), debate, true);
        return site.server()
                .part(Debates.class)
                .convened(site.editor(), debate)
                .slug()
                .value();
    }

    private String source() {
        return sideBySide.select("form.facing input[name=source]").val();
    }

    private String passage() {
        String base = sideBySide.select("input[name=b.title]").val();
        return "{\"source\":\"%s\",\"passage\":\"title\",\"base\":\"%s\",\"texts\":[\"題\"]}".formatted(source(), base);
    }

    private EditionKey published(String title, PieceKind kind, Section section) {
        EditionKey key = site.server()
                .part(BeginPiece.class)
                .begin(site.editor(), kind, section, Language.ENGLISH, Desk.text(title, "Text."));
        site.server().part(PublishPiece.class).now(site.editor(), key);
        return key;
    }

    private Document beginTranslation() {
        var _ = site.server()
                .part(BeginTranslation.class)
                .begin(
                        site.editor(),
                        piece.piece(),
                        Language.JAPANESE,
                        new BeginTranslation.Making(TranslationStatus.HUMAN, null));
        return site.as(Role.EDITOR)
                .get("/en/desk/pieces/" + piece.piece() + "/ja/translate")
                .page();
    }

    private String summary(String date, String then) {
        DeskVisitor editor = site.as(Role.EDITOR);
        String location = editor.post("/en/desk/summaries", "date", date).header("Location");
        String id = location.replaceAll(".*/summaries/([^?]+).*", "$1");
        var _ = editor.post(
                "/en/desk/summaries/" + id,
                "version",
                "1",
                "date",
                date,
                "piece",
                piece.piece().toString(),
                "do",
                then);
        return id;
    }

    private String issue() {
        return site.as(Role.EDITOR)
                .post("/en/desk/newsletters", "list", "weekly")
                .header("Location")
                .replaceAll(".*/newsletters/([^?]+).*", "$1");
    }

    private static Map<String, String> table(String rows) {
        Map<String, String> table = new LinkedHashMap<>();
        rows.lines().map(row -> row.split(" +")).forEach(row -> table.put(row[0] + " " + row[1], row[2]));
        return table;
    }
}
