package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.DeskVisitor;
import org.parley.Visitor.Answer;
import org.parley.desk.translation.BeginTranslation;
import org.parley.language.Language;
import org.parley.newsletter.ReaderFixtures;
import org.parley.newsletter.SubscriberId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Role;
import org.parley.publishing.Section;
import org.parley.publishing.TranslationStatus;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who comes to which address of the desk. Every address is in the table; one that is new and is not in it fails here.
 *
 * <p>The piece that they ask for was published by an editor and is nobody else's; its Japanese translation is a draft.
 */
class DeskRouteTests {

    private static final String NOTHING = "{\"version\":0,\"title\":\"\",\"summary\":\"\",\"blocks\":[]}";
    private static final DeskSite SITE = DeskSite.shared();
    private static final EditionKey PIECE = piece();
    private static final SubscriberId SUBSCRIBER = ReaderFixtures.subscriber(
                    SITE.server(), "routes@example.org", Language.ENGLISH, "weekly")
            .id();

    /** Who is let in, by address: the letters stand for administrators, editors, translators, authors, analysts. */
    private static final Map<String, String> WHO = table("""
            GET  /{language}/desk                                                   AETUN
            GET  /{language}/desk/pieces                                            AETUN
            POST /{language}/desk/pieces                                            AEU
            GET  /{language}/desk/pieces/new                                        AEU
            POST /{language}/desk/pieces/word                                       AEU
            GET  /{language}/desk/pieces/{piece}                                    AETN
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
            GET  /{language}/desk/pieces/{piece}/translations                       AET
            POST /{language}/desk/pieces/{piece}/translations                       AET
            GET  /{language}/desk/pieces/{piece}/{edition}/translate                AET
            POST /{language}/desk/pieces/{piece}/{edition}/translation              AET
            GET  /{language}/desk/translations                                      AET
            GET  /{language}/desk/translations/stale                                AET
            GET  /{language}/desk/people                                            AE
            GET  /{language}/desk/people/{person}                                   AE
            POST /{language}/desk/people/{person}                                   AE
            GET  /{language}/desk/people/{person}/merge                             AE
            GET  /{language}/desk/institutions                                      AE
            GET  /{language}/desk/readers                                           AE
            GET  /{language}/desk/readers/{subscriber}                              AE
            POST /{language}/desk/readers/{subscriber}/end                          AE
            GET  /{language}/desk/suggest/people                                    AETUN
            GET  /{language}/desk/suggest/institutions                              AETUN
            """);

    /** Those that say what is missing before they ask who asks: tested with all that they need, each beside its page. */
    private static final Set<String> OF_THINGS_ELSEWHERE_TESTED = Set.of(
            "GET /{language}/desk/media/{file}",
            "POST /{language}/desk/pieces/{piece}/pictures",
            "POST /{language}/desk/pieces/{piece}/{edition}/translate",
            "POST /{language}/desk/pieces/{piece}/{edition}/translate/passage",
            "POST /{language}/desk/people/{person}/merge",
            "GET /{language}/desk/institutions/{institution}",
            "POST /{language}/desk/institutions/{institution}");

    /** In the table of {@link CollectionRoutesTests}. */
    private static final Pattern COMPOSING = Pattern.compile("/summaries|/permission|/contents|/choos");

    static Stream<String> addresses() {
        return WHO.keySet().stream();
    }

    @Test
    void everyAddressOfTheDeskIsInTheTable() {
        Set<String> there =
                SITE.server().part(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                        .filter(entry ->
                                !entry.getValue().getBeanType().getPackageName().equals("org.parley.accounts"))
                        .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .flatMap(method -> entry.getKey().getPatternValues().stream()
                                        .map(pattern -> method + " " + pattern)))
                        .filter(address -> address.contains("/desk"))
                        .filter(address -> !COMPOSING.matcher(address).find())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(WHO.keySet());
        known.addAll(OF_THINGS_ELSEWHERE_TESTED);

        assertThat(there).isEqualTo(known);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void nobodyIsLetInUnknown(String address) {
        Answer answer = ask(SITE.nobody(), address);

        // What a script sends has no token of a form, where nobody has signed in.
        assertThat(answer.status()).isIn(address.startsWith("GET") ? Set.of(303) : Set.of(401, 403));
        if (address.startsWith("GET")) {
            assertThat(answer.header("Location")).startsWith("/en/sign-in");
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void membersAreLetInAsTheirRoleAllows(String address) {
        Set<Role> allowed = roles(Objects.requireNonNull(WHO.get(address)));
        Set<Role> let = Arrays.stream(Role.values())
                .filter(role -> ask(SITE.as(role), address).status() != 404)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));

        assertThat(let).isEqualTo(allowed);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void formThatComesFromElsewhereIsRefused(String address) {
        if (address.startsWith("POST")) {
            assertThat(SITE.as(Role.EDITOR)
                            .postAsIs(path(address), "do", "save")
                            .status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/Desk",
                "/EN/desk",
                "/en/desk/",
                "/en//desk",
                "/en/desk;x=1",
                "/en/%64esk",
                "/en/desk/./pieces",
                "/en/x/../desk",
                "/en/desk/pieces/",
                "/en/DESK/pieces",
                "/en/desk%2Fpieces"
            })
    void otherSpellingsOfAnAddressLetNobodyIn(String address) {
        Answer answer = SITE.nobody().get(address);

        assertThat(answer.status()).isIn(303, 400, 404);
        assertThat(answer.text()).doesNotContain("desk-head");
    }

    private static EditionKey piece() {
        EditionKey key = SITE.server()
                .part(BeginPiece.class)
                .begin(
                        SITE.editor(),
                        PieceKind.COMMENTARY,
                        Section.OPINIONS,
                        Language.ENGLISH,
                        Desk.text("Who comes where", "Text."));
        SITE.server().part(PublishPiece.class).now(SITE.editor(), key);
        var _ = SITE.server()
                .part(BeginTranslation.class)
                .begin(
                        SITE.editor(),
                        key.piece(),
                        Language.JAPANESE,
                        new BeginTranslation.Making(TranslationStatus.HUMAN, null));
        return key;
    }

    private static Map<String, String> table(String rows) {
        Map<String, String> table = new LinkedHashMap<>();
        rows.lines().map(row -> row.split(" +")).forEach(row -> table.put(row[0] + " " + row[1], row[2]));
        return table;
    }

    private static Set<Role> roles(String letters) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Map<Character, Role> each = Map.of(
                'A', Role.ADMINISTRATOR,
                'E', Role.EDITOR,
                'T', Role.TRANSLATOR,
                'U', Role.AUTHOR,
                'N', Role.ANALYST);
        letters.chars().forEach(letter -> roles.add(Objects.requireNonNull(each.get((char) letter))));
        return roles;
    }

    private static Answer ask(DeskVisitor visitor, String address) {
        String path = path(address);
        if (address.startsWith("GET")) {
            return visitor.get(path);
        }
        boolean json = path.contains("working-copy") || path.endsWith("/passage");
        return json ? visitor.postJson(path, NOTHING) : visitor.post(path);
    }

    private static String path(String address) {
        String path = address.substring(address.indexOf(' ') + 1)
                .replace("{language}", "en")
                .replace("{piece}", PIECE.piece().toString())
                .replace("{edition}", address.contains("/transla") ? "ja" : "en")
                .replace("{person}", SITE.marsh().toString())
                .replace("{subscriber}", SUBSCRIBER.toString())
                .replace("{number}", "1");
        return path.endsWith("/compare") ? path + "?from=1&to=1" : path;
    }
}
