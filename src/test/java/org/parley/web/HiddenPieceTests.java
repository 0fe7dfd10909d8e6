package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ParleyServer;
import org.parley.Visitor;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.PieceFixtures;
import org.parley.publishing.PieceId;
import org.parley.publishing.RecordPiece;
import org.parley.publishing.Writing;
import org.parley.store.Tailing;

/** A journal with one piece in every state, read over HTTP: what is not published is nowhere. */
class HiddenPieceTests {

    private static final Map<EditionState, PieceId> PIECES = new EnumMap<>(EditionState.class);
    private static final ParleyServer SERVER = ParleyServer.empty();

    private final Visitor visitor = SERVER.visitor();

    @BeforeAll
    static void publishOnePieceInEveryState() {
        for (EditionState state : EditionState.values()) {
            PIECES.put(state, SERVER.part(Writing.class).write(new Caller.Operator("test"), transaction -> {
                PieceId piece = SERVER.part(RecordPiece.class)
                        .record(transaction, PieceFixtures.titled(title(state)).build())
                        .id();
                PieceFixtures.setState(transaction, piece, Language.ENGLISH, state);
                return piece;
            }));
        }
        SERVER.part(Tailing.class).catchUp();
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/",
                "/en/sections/opinions",
                "/en/archive",
                "/en/archive/2006",
                "/en/summary",
                "/en/feed.atom",
                "/en/sections/opinions/feed.atom",
                "/sitemap.xml",
                "/api/v1/pieces",
                "/api/v1/pieces?section=opinions&lang=en&year=2006",
                "/en/search?q=piece",
                "/en/search/feed.atom?q=piece",
                "/api/v1/search?q=piece"
            })
    void listsHoldWhatIsPublishedAndNothingElse(String address) {
        Visitor.Answer answer = visitor.get(address);

        assertThat(answer.status()).isEqualTo(200);
        for (EditionState state : EditionState.values()) {
            String slug = PieceFixtures.slug(title(state));
            if (isPublished(state)) {
                assertThat(answer.text()).as("%s", state).contains(slug);
            } else {
                assertThat(answer.text()).as("%s", state).doesNotContain(slug).doesNotContain(title(state));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageShowsWhatMayBeReadOrWhyItMayNotOrNothing(EditionState state) {
        Visitor.Answer answer = visitor.get("/en/pieces/" + PieceFixtures.slug(title(state)));

        if (isPublished(state)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.page().select(".prose").text()).isEqualTo(PieceFixtures.TEXT);
        } else if (isTakenBack(state)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.page().select("p.notice").text()).contains("no longer");
            assertThat(answer.text())
                    .doesNotContain(PieceFixtures.TEXT)
                    .doesNotContain(PieceFixtures.ABSTRACT)
                    .doesNotContain("citation_title");
            assertThat(answer.page().select("meta[name=robots]").attr("content"))
                    .isEqualTo("noindex");
        } else {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).doesNotContain(title(state));
        }
    }

    @ParameterizedTest
    @EnumSource
    void apiTellsNoMoreThanThePage(EditionState state) {
        for (String id : new String[] {PieceFixtures.slug(title(state)), String.valueOf(PIECES.get(state))}) {
            Visitor.Answer answer = visitor.get("/api/v1/pieces/" + id);
            if (isPublished(state)) {
                assertThat(answer.text()).contains(PieceFixtures.TEXT);
            } else if (isTakenBack(state)) {
                assertThat(answer.text())
                        .contains(state.name())
                        .doesNotContain(PieceFixtures.TEXT)
                        .doesNotContain(PieceFixtures.ABSTRACT);
            } else {
                assertThat(answer.status()).isEqualTo(404);
            }
        }
    }

    @Test
    void pieceThatIsTakenBackIsGoneFromAKeptPageAtOnce() {
        String title = "Soon taken back";
        Writing writing = SERVER.part(Writing.class);
        Caller.Operator operator = new Caller.Operator("test");
        PieceId piece = writing.write(
                operator,
                transaction -> SERVER.part(RecordPiece.class)
                        .record(transaction, PieceFixtures.titled(title).build())
                        .id());
        SERVER.part(Tailing.class).catchUp();
        assertThat(visitor.get("/en/archive").text()).contains(title);

        writing.write(operator, transaction -> {
            PieceFixtures.setState(transaction, piece, Language.ENGLISH, EditionState.RETRACTED);
            return piece;
        });
        SERVER.part(Tailing.class).catchUp();

        assertThat(visitor.get("/en/archive").text()).doesNotContain(title);
    }

    private static String title(EditionState state) {
        return "A piece that is "
                + state.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static boolean isPublished(EditionState state) {
        return state == EditionState.PUBLISHED || state == EditionState.CORRECTED;
    }

    private static boolean isTakenBack(EditionState state) {
        return state == EditionState.RETRACTED || state == EditionState.WITHDRAWN;
    }
}
