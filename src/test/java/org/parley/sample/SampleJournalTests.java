package org.parley.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.PageKind;
import org.parley.ParleyServer;
import org.parley.debate.Debates;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Script;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Edition;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.PieceQuery;
import org.parley.publishing.PieceView;
import org.parley.publishing.Section;
import org.parley.publishing.TranslationStatus;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.Line;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

@OnBothStores
class SampleJournalTests {

    private final ParleyServer server;
    private final Catalogue catalogue;
    private final Debates debates;
    private final Collection<PieceView> pieces;

    SampleJournalTests(StoreKind kind) {
        server = ParleyServer.sample(kind);
        catalogue = server.part(Catalogue.class);
        debates = server.part(Debates.class);
        List<PieceId> ids = catalogue.list(Caller.READER, PieceQuery.all(1, 1_000)).items().stream()
                .map(PieceCard::id)
                .toList();
        pieces = catalogue.pieces(Caller.READER, ids).values();
    }

    @Test
    void piecesAreInEverySectionAndOfEveryKind() {
        assertThat(pieces).hasSizeGreaterThanOrEqualTo(12);
        assertThat(pieces.stream().map(piece -> piece.card().section()).distinct())
                .containsExactlyInAnyOrder(Section.values());
        assertThat(pieces.stream().map(piece -> piece.card().kind()).distinct())
                .containsExactlyInAnyOrder(PieceKind.values());
    }

    @Test
    void everyPieceHasAuthorsWithTheirAffiliationAndAnAbstract() {
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece.card().authors()).isNotEmpty().allSatisfy(author -> {
                assertThat(author.affiliation().isEmpty()).isFalse();
                assertThat(author.name().byLanguage()).hasSize(2);
            });
            assertThat(piece.card().summary().isEmpty()).isFalse();
        });
    }

    @Test
    void mostPiecesAreInBothLanguagesAndSomeInOne() {
        assertThat(pieces.stream().filter(piece -> piece.editions().size() == 2))
                .hasSizeGreaterThan(pieces.size() / 2);
        assertThat(pieces.stream().filter(piece -> piece.editions().size() == 1))
                .isNotEmpty();
        assertThat(pieces.stream().map(piece -> piece.card().originalLanguage()).distinct())
                .containsExactlyInAnyOrderElementsOf(Languages.ENGLISH_AND_JAPANESE.all());
    }

    @Test
    void japaneseEditionsAreInJapaneseAndEnglishOnesAreNot() {
        assertThat(editions())
                .allSatisfy(edition -> assertThat(Script.hasJapanese(edition.title()))
                        .isEqualTo(edition.language().equals(Language.JAPANESE)));
    }

    @Test
    void editionsOfAPieceHaveTheSameBlocks() {
        assertThat(pieces)
                .allSatisfy(piece -> assertThat(piece.editions().values().stream()
                                .filter(edition -> edition.translation() != TranslationStatus.ABSTRACT_ONLY)
                                .map(edition -> edition.body().blocks().stream()
                                        .map(Block::id)
                                        .toList())
                                .distinct())
                        .hasSize(1));
    }

    @Test
    void whatAReplyQuotesStandsWordForWordInAPieceThatItAnswers() {
        List<String> missing = new ArrayList<>();
        int quotations = 0;
        for (PieceView reply : pieces) {
            List<PieceId> answered = debates.replies(reply.card().id()).answers();
            if (!answered.isEmpty()) {
                String texts = texts(answered);
                for (String quoted : quotations(reply)) {
                    quotations++;
                    if (!texts.contains(quoted)) {
                        missing.add(reply.card().slug() + ": " + quoted);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(quotations).isPositive();
    }

    @Test
    void debateHasItsRepliesInOneThread() {
        assertThat(debates.all()).hasSize(1).allSatisfy(debate -> {
            assertThat(debate.pieces()).hasSizeGreaterThan(5);
            assertThat(debates.repliesAmong(debate.pieces())).hasSizeGreaterThan(4);
            assertThat(debate.question().byLanguage()).hasSize(2);
            assertThat(debate.convener()).isNotNull();
        });
    }

    @ParameterizedTest
    @EnumSource
    void pageOfEveryKindIsShown(PageKind kind) {
        Languages.ENGLISH_AND_JAPANESE
                .all()
                .forEach(language -> assertThat(
                                server.visitor().get(kind.in(language)).status())
                        .isEqualTo(200));
    }

    private Stream<Edition> editions() {
        return pieces.stream().flatMap(piece -> piece.editions().values().stream());
    }

    private String texts(List<PieceId> answered) {
        StringBuilder texts = new StringBuilder();
        catalogue
                .pieces(Caller.READER, answered)
                .values()
                .forEach(piece -> piece.editions()
                        .values()
                        .forEach(edition -> texts.append(edition.body().plain().text())));
        return texts.toString();
    }

    private static List<String> quotations(PieceView piece) {
        return piece.editions().values().stream()
                .flatMap(edition -> edition.body().blocks().stream())
                .filter(Block.Quotation.class::isInstance)
                .flatMap(Block::lines)
                .map(Line::plainText)
                .toList();
    }
}
