package org.parley.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.language.Language;
import org.parley.page.NotFound;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.Journal;
import org.parley.publishing.PieceFixtures;
import org.parley.publishing.PieceId;
import org.parley.publishing.Role;
import org.parley.publishing.text.PictureSource;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

@OnBothStores
class StorePictureTests {

    private final StoreKind kind;

    @TempDir
    private Path folder;

    private Journal journal;
    private StorePicture storePicture;
    private Pictures pictures;
    private PieceId piece;

    StorePictureTests(StoreKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        journal = Journal.in(kind, folder);
        storePicture = new StorePicture(journal.writing(), journal.standings());
        pictures = new Pictures(journal.store(), journal.catalogue(), journal.standings());
        piece = journal.publish(PieceFixtures.titled("Two Tables"));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private PictureSource keep(byte[] file) {
        return storePicture.store(Journal.EDITOR, piece, file);
    }

    private byte[] whole(Caller caller, PictureSource source) {
        return bytes(caller, source.renditions().toList().getLast()).orElseThrow();
    }

    private Optional<byte[]> bytes(Caller caller, PictureSource.Rendition rendition) {
        return pictures.see(caller, rendition).flatMap(Pictures.Seen::bytes);
    }

    private boolean sees(Caller caller, PictureSource source) {
        return source.renditions()
                .allMatch(rendition -> bytes(caller, rendition).isPresent());
    }

    private static Caller.Member member(Role role) {
        return new Caller.Member(AccountId.next(), "Somebody", Set.of(role), null);
    }

    @Test
    void photographIsMadeSmallerAndKeptInEachWidth() {
        PictureSource source = keep(PictureFiles.jpeg(3000, 2000));

        assertThat(source.path()).matches("/media/[0-9a-f-]{36}-2400x1600\\.jpg");
        assertThat(source.widths()).containsExactly(480, 960, 1600, 2400);
        source.renditions().forEach(rendition -> {
            BufferedImage image =
                    PictureFiles.decoded(bytes(Journal.EDITOR, rendition).orElseThrow());
            assertThat(image.getWidth()).isEqualTo(rendition.width());
            assertThat(image.getHeight()).isBetween(rendition.width() * 2 / 3, rendition.width() * 2 / 3 + 1);
        });
        assertThat(journal.newestChange().subject().kind()).isEqualTo(StorePicture.SUBJECT);
    }

    @Test
    void pictureIsTurnedAsTheCameraWasHeldAndTellsNothingElse() {
        PictureSource source = keep(PictureFiles.held(PictureFiles.jpeg(300, 200), 6, "35.6 N 139.7 E"));
        byte[] kept = whole(Journal.EDITOR, source);
        BufferedImage image = PictureFiles.decoded(kept);

        assertThat(source.width()).isEqualTo(200);
        assertThat(source.height()).isEqualTo(300);
        assertThat(new Color(image.getRGB(190, 10)).getRed())
                .as("what was upper left")
                .isGreaterThan(200);
        assertThat(new Color(image.getRGB(10, 10)).getRed()).isLessThan(100);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "139.7");
    }

    @Test
    void readerSeesWhatAPieceThatTheyReadShowsAndNothingElse() {
        PictureSource source = keep(PictureFiles.jpeg(600, 400));
        assertThat(sees(Caller.READER, source)).as("not yet in the text").isFalse();

        journal.revise(
                piece, Language.ENGLISH, PieceFixtures.text("Two Tables", "One.\n\n![A map](" + source.path() + ")"));
        assertThat(sees(Caller.READER, source)).isTrue();

        journal.bring(piece, EditionState.DRAFT);
        assertThat(sees(Caller.READER, source)).isFalse();
        journal.bring(piece, EditionState.RETRACTED);
        assertThat(sees(Caller.READER, source)).isFalse();
    }

    @Test
    void memberSeesThePicturesOfWhatTheySeeAtTheDesk() {
        PictureSource source = keep(PictureFiles.jpeg(600, 400));
        journal.bring(piece, EditionState.DRAFT);

        assertThat(sees(member(Role.EDITOR), source)).isTrue();
        assertThat(sees(member(Role.AUTHOR), source)).as("not theirs").isFalse();
        assertThat(sees(member(Role.ANALYST), source)).isFalse();
    }

    @Test
    void onlyThoseWhoMayWriteThePieceKeepPicturesForIt() {
        byte[] file = PictureFiles.jpeg(60, 40);

        assertThat(storePicture.store(member(Role.EDITOR), piece, file).width()).isEqualTo(60);
        assertThatThrownBy(() -> storePicture.store(member(Role.AUTHOR), piece, file))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> storePicture.store(Caller.READER, piece, file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> storePicture.store(Journal.EDITOR, PieceId.next(), file))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherSizeOrFormatThanWasKeptIsNotThere() {
        PictureSource source = keep(PictureFiles.jpeg(600, 400));
        PictureSource other = new PictureSource(source.key(), 601, 400, "jpg");
        PictureSource png = new PictureSource(source.key(), 600, 400, "png");

        assertThat(sees(Journal.EDITOR, other)).isFalse();
        assertThat(sees(Journal.EDITOR, png)).isFalse();
    }
}
