package org.parley.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.media.PictureRefused.Reason;

/** Which files are pictures, and what becomes of those that are more than that. */
class HostilePictureTests {

    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    record File(String name, Reason reason, Supplier<byte[]> bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Stream<File> refused() {
        byte[] photograph = PictureFiles.jpeg(400, 300);
        byte[] png = PictureFiles.file(PictureFiles.photograph(200, 100), "png");
        return Stream.of(
                new File("nothing", Reason.EMPTY, () -> new byte[0]),
                new File(
                        "more than 15 MB",
                        Reason.TOO_LARGE,
                        () -> Arrays.copyOf(photograph, DecodedPicture.MOST_BYTES + 1)),
                new File("more pixels than memory", Reason.TOO_MANY_PIXELS, () -> PictureFiles.claims(50_000, 50_000)),
                new File("a long line of pixels", Reason.TOO_MANY_PIXELS, () -> PictureFiles.claims(1_000_000, 1)),
                new File("a page", Reason.NO_PICTURE, () -> text("<!doctype html><script>alert(1)</script>")),
                new File("a PDF", Reason.NO_PICTURE, () -> text("%PDF-1.7")),
                new File(
                        "a drawing", Reason.SVG, () -> text("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")),
                new File(
                        "a drawing that hides",
                        Reason.SVG,
                        () -> text("<?xml version='1.0'?>\n<!-- x -->\n<!DOCTYPE svg>\n<svg/>")),
                new File("half a photograph", Reason.DAMAGED, () -> Arrays.copyOf(photograph, photograph.length / 2)),
                new File("half a PNG", Reason.DAMAGED, () -> Arrays.copyOf(png, png.length / 2)),
                new File("a name only", Reason.DAMAGED, () -> text("GIF89a")));
    }

    @ParameterizedTest
    @MethodSource
    void refused(File file) {
        assertThatThrownBy(() -> DecodedPicture.of(file.bytes.get()))
                .isInstanceOfSatisfying(
                        PictureRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(file.reason));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsSaidInBothLanguages(Reason reason) {
        assertThat(new PictureRefused(reason).in(Messages.in(Language.ENGLISH))).isNotBlank();
        assertThat(new PictureRefused(reason).in(Messages.in(Language.JAPANESE)))
                .isNotBlank();
    }

    @Test
    void scriptThatHidesBehindAPictureIsGone() {
        byte[] picture = PictureFiles.file(PictureFiles.chart(40, 30, BufferedImage.TYPE_INT_RGB), "gif");
        byte[] script = text("<script>alert(1)</script>");
        byte[] both = Arrays.copyOf(picture, picture.length + script.length);
        System.arraycopy(script, 0, both, picture.length, script.length);

        Renditions kept = Renditions.of(UUID.randomUUID(), DecodedPicture.of(both));

        assertThat(kept.source().format()).isEqualTo("png");
        assertThat(kept.bytes().values())
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain("script"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "tiff", "bmp", "jpg"})
    void everyFormatOfPicturesIsRead(String format) {
        byte[] file = PictureFiles.file(PictureFiles.photograph(50, 40), format);

        assertThat(DecodedPicture.of(file).getWidth()).isEqualTo(50);
    }

    @Test
    void webPictureIsRead() {
        assertThat(DecodedPicture.of(Base64.getDecoder().decode(WEBP)).getWidth())
                .isEqualTo(1);
    }

    @Test
    void transparencyIsKept() {
        Renditions kept = Renditions.of(
                UUID.randomUUID(),
                DecodedPicture.of(PictureFiles.file(PictureFiles.chart(600, 300, BufferedImage.TYPE_INT_ARGB), "png")));

        assertThat(kept.source().format()).isEqualTo("png");
        kept.bytes()
                .values()
                .forEach(bytes -> assertThat(PictureFiles.decoded(bytes).getRGB(1, 1) >>> 24)
                        .isZero());
    }

    @Test
    void photographIsNoDrawingWhateverItWasSavedAs() {
        byte[] file = PictureFiles.file(PictureFiles.photograph(300, 200), "png");

        assertThat(Renditions.of(UUID.randomUUID(), DecodedPicture.of(file))
                        .source()
                        .format())
                .isEqualTo("jpg");
    }
}
