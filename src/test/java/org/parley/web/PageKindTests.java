package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.PageKind;
import org.parley.ParleyServer;
import org.parley.Visitor;
import org.parley.language.Language;
import org.parley.language.Languages;

/** What holds for a page of every kind, in each language. */
class PageKindTests {

    private final Visitor visitor = ParleyServer.sample().visitor();

    @ParameterizedTest
    @EnumSource
    void isShownInEveryLanguage(PageKind kind) {
        for (Language language : Languages.ENGLISH_AND_JAPANESE.all()) {
            Visitor.Answer answer = visitor.get(kind.in(language));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
            assertThat(answer.page().child(0).attr("lang")).isEqualTo(language.tag());
            assertThat(answer.page()
                            .select("nav.languages a[aria-current=true]")
                            .text())
                    .isEqualTo(language.ownName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNotSentAgainToAReaderWhoHasIt(PageKind kind) {
        String address = kind.in(Language.ENGLISH);
        String tag = visitor.get(address).header("ETag");

        Visitor.Answer again = visitor.get(address, "If-None-Match", tag);

        assertThat(tag).isNotEmpty();
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(visitor.get(address, "If-None-Match", "\"another\"").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void isCompressedForAReaderWhoCanReadThat(PageKind kind) throws IOException {
        String address = kind.in(Language.JAPANESE);

        Visitor.Answer answer = visitor.get(address, "Accept-Encoding", "gzip, br");

        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.header("Vary")).contains("Accept-Encoding");
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(visitor.get(address).text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void isAnsweredWithoutItsTextWhereOnlyItsHeadIsAskedFor(PageKind kind) {
        String address = kind.in(Language.ENGLISH);

        Visitor.Answer head = visitor.send("HEAD", address);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(visitor.get(address).header("ETag"));
    }
}
