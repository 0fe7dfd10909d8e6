package org.parley.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ParleyServer;
import org.parley.Visitor;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceFixtures;
import org.parley.publishing.PieceId;
import org.parley.publishing.RecordEdition;
import org.parley.publishing.RecordPiece;
import org.parley.publishing.Writing;
import org.parley.publishing.text.PictureSource;

/** Pictures as a reader's browser asks for them. */
class PictureServingTests {

    private static final Caller OPERATOR = new Caller.Operator("test");

    private static ParleyServer server;
    private static PictureSource source;

    @BeforeAll
    static void publish() {
        server = ParleyServer.empty();
        Writing writing = server.part(Writing.class);
        PieceId piece = writing.write(
                OPERATOR,
                transaction -> server.part(RecordPiece.class)
                        .record(transaction, PieceFixtures.titled("Two Tables").build())
                        .id());
        source = server.part(StorePicture.class).store(OPERATOR, piece, PictureFiles.jpeg(1200, 800));
        var _ = writing.write(
                OPERATOR,
                transaction -> server.part(RecordEdition.class)
                        .record(
                                transaction,
                                piece,
                                Language.ENGLISH,
                                PieceFixtures.text("Two Tables", "One.\n\n![A map](" + source.path() + ")")));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void pageOffersEachWidthAndReservesThePlace() {
        Element image = server.visitor().get("/en/pieces/two-tables").page().expectFirst(".prose img");

        assertThat(image.attr("width")).isEqualTo("1200");
        assertThat(image.attr("height")).isEqualTo("800");
        assertThat(image.attr("loading")).isEqualTo("lazy");
        assertThat(image.attr("srcset"))
                .isEqualTo(source.renditions()
                        .map(rendition -> rendition.path() + " " + rendition.width() + "w")
                        .collect(Collectors.joining(", ")));
        assertThat(source.renditions()).hasSize(3).allSatisfy(rendition -> {
            Visitor.Answer answer = server.visitor().get(rendition.path());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(PictureFiles.decoded(answer.bytes()).getWidth()).isEqualTo(rendition.width());
        });
    }

    @Test
    void pictureIsServedSafelyAndKeptOnlyAsLongAsItMayBeSeen() {
        Visitor.Answer answer = server.visitor().get(source.path());

        assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control"))
                .contains("public", "no-cache")
                .doesNotContain("immutable");
        assertThat(answer.headerIfThere("Set-Cookie")).isEmpty();
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-481.jpg", ".png", ".svg", ".html", "/", ".jpg/x", "-1600.jpg", "-0.jpg"})
    void whatIsNotOfferedIsNotThere(String end) {
        String address = source.path().replace(".jpg", end);

        assertThat(server.visitor().get(address).status()).isEqualTo(404);
    }
}
