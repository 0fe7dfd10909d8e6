package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RenderingTests {

    private static final String TEXT = "Consent has a price. ".repeat(50);

    private final Rendering rendering = Rendering.of(TEXT.getBytes(StandardCharsets.UTF_8), "text/html;charset=UTF-8");
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/en/x");

    @Test
    void textIsSentAsItIs() throws IOException {
        MockHttpServletResponse response = answer();

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).isEqualTo(TEXT);
        assertThat(response.getContentLength()).isEqualTo(TEXT.length());
        assertThat(response.getHeader("Content-Encoding")).isNull();
        assertThat(response.getHeader("Vary")).isEqualTo("Accept-Encoding");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void textIsCompressedForThoseWhoAcceptIt() throws IOException {
        request.addHeader("Accept-Encoding", "deflate, gzip;q=1.0");

        MockHttpServletResponse response = answer();

        assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(response.getContentAsByteArray().length)
                .isLessThan(TEXT.length())
                .isEqualTo(response.getContentLength());
        assertThat(new GZIPInputStream(new ByteArrayInputStream(response.getContentAsByteArray())).readAllBytes())
                .isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsSentOnceSaysTheSameAsWhatIsKept() throws IOException {
        Rendering once = Rendering.once(TEXT.getBytes(StandardCharsets.UTF_8), "text/html;charset=UTF-8");
        request.addHeader("Accept-Encoding", "gzip");

        MockHttpServletResponse response = answer(once);

        assertThat(response.getHeader("ETag")).isEqualTo(tag());
        assertThat(new GZIPInputStream(new ByteArrayInputStream(response.getContentAsByteArray())).readAllBytes())
                .isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip; q=0", "deflate, gzip;q=0.0", ""})
    void textIsNotCompressedForThoseWhoDoNotAcceptIt(String encodings) throws IOException {
        request.addHeader("Accept-Encoding", encodings);

        assertThat(answer().getHeader("Content-Encoding")).isNull();
    }

    @Test
    void compressedAndPlainHaveTagsOfTheirOwn() throws IOException {
        String plain = tag();
        request.addHeader("Accept-Encoding", "gzip");

        assertThat(tag()).isNotEqualTo(plain);
    }

    @Test
    void tagIsThatOfTheText() throws IOException {
        Rendering other = Rendering.of("another".getBytes(StandardCharsets.UTF_8), "text/html");

        assertThat(tag()).isEqualTo(tag()).matches("\"[0-9a-f]+\"");
        assertThat(answer(other).getHeader("ETag")).isNotEqualTo(tag());
    }

    @Test
    void readerWhoseCopyIsCurrentIsSentNothing() throws IOException {
        String tag = tag();
        for (String known : new String[] {tag, "\"old\", " + tag, "W/" + tag, "*"}) {
            request.removeHeader("If-None-Match");
            request.addHeader("If-None-Match", known);

            MockHttpServletResponse response = answer();

            assertThat(response.getStatus()).isEqualTo(304);
            assertThat(response.getContentAsByteArray()).isEmpty();
            assertThat(response.getHeader("ETag")).isEqualTo(tag);
            assertThat(response.getHeader("Content-Type")).isNull();
        }
    }

    @Test
    void readerWhoseCopyIsOldIsSentTheText() throws IOException {
        request.addHeader("If-None-Match", "\"old\"");

        assertThat(answer().getStatus()).isEqualTo(200);
    }

    @Test
    void headIsAnsweredWithTheLengthAndWithoutTheText() throws IOException {
        request.setMethod("HEAD");

        MockHttpServletResponse response = answer();

        assertThat(response.getContentLength()).isEqualTo(TEXT.length());
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void everyAnswerTellsTheBrowserWhatToRefuse() throws IOException {
        MockHttpServletResponse response = answer();

        assertThat(response.getHeader("Content-Security-Policy")).isEqualTo(Rendering.CONTENT_SECURITY_POLICY);
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    }

    private String tag() throws IOException {
        return String.valueOf(answer().getHeader("ETag"));
    }

    private MockHttpServletResponse answer() throws IOException {
        return answer(rendering);
    }

    private MockHttpServletResponse answer(Rendering with) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        with.write(request, response);
        return response;
    }
}
