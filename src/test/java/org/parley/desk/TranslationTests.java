package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.language.Language.ENGLISH;
import static org.parley.language.Language.JAPANESE;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.translation.BeginTranslation;
import org.parley.desk.translation.PassageDraft;
import org.parley.desk.translation.PassageOutcome;
import org.parley.desk.translation.ReadSideBySide;
import org.parley.desk.translation.SavePassages;
import org.parley.desk.translation.SideBySide;
import org.parley.language.Language;
import org.parley.page.NotFound;
import org.parley.publishing.Caller;
import org.parley.publishing.Edition;
import org.parley.publishing.EditionState;
import org.parley.publishing.Policy;
import org.parley.publishing.Role;
import org.parley.publishing.TranslationStatus;
import org.parley.publishing.text.PassageId;
import org.parley.publishing.text.PassageState;
import org.parley.store.OnBothStores;
import org.parley.store.Store;
import org.parley.store.StoreKind;

/** What becomes of a translation from its beginning until its original changes. */
@OnBothStores
class TranslationTests {

    private static final String TEXT = """
            Consent has a *price*.[^1]

            - Who pays?
            - Who is paid?

            | Ally | Share |
            | --- | --- |
            | One | 60 |

            [^1]: See the treaty.
            """;

    @AutoClose
    private final Desk desk;

    private final Caller.Member editor;
    private final Caller.Member translator;

    TranslationTests(StoreKind kind, @TempDir Path folder) {
        desk = new Desk(kind, folder);
        editor = desk.member("Erin", Role.EDITOR);
        translator = desk.person("Mori Aya", Role.TRANSLATOR);
    }

    private EditionKey begun(EditionKey original) {
        return desk.part(BeginTranslation.class)
                .begin(translator, original.piece(), JAPANESE, making(TranslationStatus.HUMAN));
    }

    private static BeginTranslation.Making making(TranslationStatus status) {
        return new BeginTranslation.Making(status, null);
    }

    private SideBySide side(EditionKey key) {
        return desk.part(ReadSideBySide.class).read(translator, key, ENGLISH);
    }

    private SideBySide.Row row(EditionKey key, int number) {
        return side(key).rows().get(number);
    }

    private SavePassages.Saved save(EditionKey key, int number, String... texts) {
        return save(key, number, side(key), texts);
    }

    private SavePassages.Saved save(EditionKey key, int number, SideBySide seen, String... texts) {
        SideBySide.Row row = seen.rows().get(number);
        return desk.part(SavePassages.class)
                .save(
                        translator,
                        key,
                        seen.source(),
                        List.of(new PassageDraft(row.passage(), row.base(), Arrays.asList(texts), true, false)));
    }

    private void settle(EditionKey key, int number, boolean removes) {
        SideBySide seen = side(key);
        SideBySide.Row row = seen.rows().get(number);
        List<String> texts = row.cells().stream().map(SideBySide.Cell::text).toList();
        var _ = desk.part(SavePassages.class)
                .save(
                        translator,
                        key,
                        seen.source(),
                        List.of(new PassageDraft(row.passage(), row.base(), texts, !removes, removes)));
    }

    /** A translation of every passage, published. */
    private EditionKey translated(EditionKey original) {
        EditionKey key = begun(original);
        assertThat(save(key, 0, "合意の代価").isWhole()).isTrue();
        assertThat(save(key, 1, "要旨。").isWhole()).isTrue();
        assertThat(save(key, 2, "合意には*代価*がある。[^1]").isWhole()).isTrue();
        assertThat(save(key, 3, "誰が払うのか", "誰が受け取るのか").isWhole()).isTrue();
        assertThat(save(key, 4, "表", "同盟国", "割合", "一方", "60").isWhole()).isTrue();
        assertThat(save(key, 5, "条約を参照。").isWhole()).isTrue();
        desk.part(PublishPiece.class).now(editor, key);
        return key;
    }

    private List<PassageState> states(EditionKey key) {
        return side(key).rows().stream().map(SideBySide.Row::state).toList();
    }

    private Work queue(Caller.Member member, String word) {
        return desk.all(WorkQueue.class).stream()
                .filter(queue -> queue.word().equals(word))
                .map(queue -> desk.part(Store.class).read(db -> queue.read(db, member, ENGLISH)))
                .findFirst()
                .orElseThrow();
    }

    private Edition read(EditionKey key) {
        return desk.read(key).orElseThrow();
    }

    @Test
    void translationBeginsWithEveryPassageToTranslateAndTheTranslatorNamed() {
        EditionKey original = desk.published(editor, "The price of consent", TEXT);

        EditionKey key = begun(original);

        assertThat(states(key)).hasSize(6).containsOnly(PassageState.MISSING);
        DeskEdition edition = desk.seen(translator, key);
        assertThat(edition.state()).isEqualTo(EditionState.DRAFT);
        assertThat(edition.translator()).isEqualTo(translator.person());
        assertThat(row(key, 2).cells().getFirst().original()).isEqualTo("Consent has a *price*.[^1]");
    }

    @Test
    void whatIsTranslatedPassageByPassageIsWhatReadersHave() {
        EditionKey key = translated(desk.published(editor, "The price of consent", TEXT));

        Edition shown = read(key);
        assertThat(shown.title()).isEqualTo("合意の代価");
        assertThat(Desk.plain(shown.body())).isEqualTo("""
                合意には代価がある。

                誰が払うのか
                誰が受け取るのか

                表
                同盟国\t割合
                一方\t60

                条約を参照。""");
        assertThat(shown.stale()).isZero();
        assertThat(states(key)).containsOnly(PassageState.CURRENT);
    }

    @Test
    void passagesWhoseOriginalChangesAreStaleAtTheDeskAndReadersAreTold() {
        EditionKey original = desk.published(editor, "The price of consent", TEXT);
        EditionKey key = translated(original);

        correct(original, TEXT.replace("- Who pays?", "- Who pays for it?"));

        assertThat(states(key))
                .containsExactly(
                        PassageState.CURRENT,
                        PassageState.CURRENT,
                        PassageState.CURRENT,
                        PassageState.CHANGED,
                        PassageState.CURRENT,
                        PassageState.CURRENT);
        assertThat(row(key, 3).changes())
                .anySatisfy(part -> assertThat(part.text()).contains("for it"));
        assertThat(read(key).stale()).isEqualTo(1);
        assertThat(read(original).stale()).isZero();
        assertThat(queue(translator, "stale").items())
                .singleElement()
                .satisfies(item -> assertThat(item.about()).contains("one passage"));
    }

    private void correct(EditionKey original, String markdown) {
        DeskEdition edition = desk.seen(editor, original);
        DeskText text = Desk.text(edition.text().title(), markdown);
        var _ = desk.write(
                editor,
                original,
                new DeskText(
                        text.title(),
                        text.summary(),
                        text.body().keepingIdentitiesOf(edition.text().body())));
        desk.part(PublishPiece.class).correct(editor, original, "A word was missing.");
    }

    @Test
    void passageIsCurrentAgainWhenItIsSettledAndReadersAreToldSoOnlyWhenItIsPublished() {
        EditionKey original = desk.published(editor, "The price of consent", TEXT);
        EditionKey key = translated(original);
        correct(original, TEXT.replace("- Who pays?", "- Who pays for it?"));

        assertThat(save(key, 3, "誰がその代価を払うのか", "誰が受け取るのか").isWhole()).isTrue();

        assertThat(states(key)).containsOnly(PassageState.CURRENT);
        assertThat(queue(translator, "stale").isEmpty()).isTrue();
        assertThat(read(key).stale()).isEqualTo(1);
        desk.part(PublishPiece.class).correct(editor, key, null);
        assertThat(read(key).stale()).isZero();
    }

    @Test
    void passageThatIsStillRightIsSettledWithoutAChange() {
        EditionKey original = desk.published(editor, "The price of consent", TEXT);
        EditionKey key = translated(original);
        correct(original, TEXT.replace("See the treaty.", "See the Treaty."));

        settle(key, 5, false);

        assertThat(states(key)).containsOnly(PassageState.CURRENT);
        assertThat(Desk.plain(desk.seen(translator, key).text().body())).contains("条約を参照。");
    }

    @Test
    void addedPassagesAreShownAsNewAndRemovedOnesAreKeptUntilTheyAreRemoved() {
        EditionKey original = desk.published(editor, "The price of consent", TEXT);
        EditionKey key = translated(original);

        correct(original, "A beginning.\n\n" + TEXT.replace("- Who pays?\n- Who is paid?\n", ""));

        assertThat(states(key))
                .containsExactly(
                        PassageState.CURRENT,
                        PassageState.CURRENT,
                        PassageState.ADDED,
                        PassageState.CURRENT,
                        PassageState.REMOVED,
                        PassageState.CURRENT,
                        PassageState.CURRENT);
        assertThat(read(key).stale()).isEqualTo(2);
        settle(key, 4, true);
        assertThat(save(key, 2, "はじめに。").isWhole()).isTrue();
        assertThat(states(key)).hasSize(6).containsOnly(PassageState.CURRENT);
        assertThat(Desk.plain(desk.seen(translator, key).text().body())).startsWith("はじめに。");
    }

    @Test
    void twoWhoTranslateDifferentPassagesAtOnceBothKeepTheirs() {
        EditionKey key = begun(desk.published(editor, "The price of consent", TEXT));
        SideBySide seen = side(key);

        assertThat(save(key, 0, seen, "合意の代価").isWhole()).isTrue();
        assertThat(save(key, 2, seen, "合意には代価がある。").isWhole()).isTrue();

        assertThat(desk.seen(translator, key).text().title()).isEqualTo("合意の代価");
        assertThat(Desk.plain(desk.seen(translator, key).text().body())).isEqualTo("合意には代価がある。");
    }

    @Test
    void passageThatSomebodyElseChangedIsNotOverwritten() {
        EditionKey key = begun(desk.published(editor, "The price of consent", TEXT));
        SideBySide seen = side(key);
        assertThat(save(key, 2, seen, "相手の訳。").isWhole()).isTrue();

        SavePassages.Saved saved = save(key, 2, seen, "自分の訳。");

        assertThat(saved.outcomes())
                .singleElement()
                .isInstanceOfSatisfying(
                        PassageOutcome.Overtaken.class,
                        theirs -> assertThat(theirs.theirs()).containsExactly("相手の訳。"));
        assertThat(Desk.plain(desk.seen(translator, key).text().body())).isEqualTo("相手の訳。");
    }

    @Test
    void brokenLinkAndMissingFootnoteAreRefusedAndTheRestIsKept() {
        EditionKey key = begun(desk.published(editor, "The price of consent", TEXT));
        SideBySide seen = side(key);
        PassageId paragraph = seen.rows().get(2).passage();

        SavePassages.Saved saved = desk.part(SavePassages.class)
                .save(
                        translator,
                        key,
                        seen.source(),
                        List.of(
                                new PassageDraft(paragraph, "-", List.of("合意[^7]"), false, false),
                                new PassageDraft(PassageId.TITLE, "-", List.of("題"), false, false)));

        assertThat(saved.outcomes())
                .anySatisfy(outcome -> assertThat(outcome).isInstanceOf(PassageOutcome.Unreadable.class))
                .anySatisfy(outcome -> assertThat(outcome).isInstanceOf(PassageOutcome.Kept.class));
        assertThat(desk.seen(translator, key).text().title()).isEqualTo("題");
    }

    @Test
    void restoredRevisionIsAsStaleAsItWas() {
        EditionKey original = desk.published(editor, "The price of consent", TEXT);
        EditionKey key = translated(original);
        correct(original, TEXT.replace("- Who pays?", "- Who pays for it?"));
        assertThat(save(key, 3, "誰がその代価を払うのか", "誰が受け取るのか").isWhole()).isTrue();
        desk.part(SaveRevision.class).save(translator, key, null);

        desk.part(RestoreRevision.class).restore(translator, key, 1);

        assertThat(states(key)).contains(PassageState.CHANGED);
    }

    @Test
    void titleAndAbstractAloneAreAWholeTranslationOfThatKind() {
        EditionKey original = desk.published(editor, "The price of consent", TEXT);
        EditionKey key = desk.part(BeginTranslation.class)
                .begin(translator, original.piece(), JAPANESE, making(TranslationStatus.ABSTRACT_ONLY));
        assertThat(save(key, 0, "合意の代価").isWhole()).isTrue();
        assertThat(save(key, 1, "要旨。").isWhole()).isTrue();

        desk.part(PublishPiece.class).now(editor, key);

        assertThat(side(key).rows()).hasSize(2);
        assertThat(read(key).summary()).isEqualTo("要旨。");
    }

    @Test
    void desksHomeShowsWhatCouldBeTranslatedUntilItIsBegun() {
        EditionKey original = desk.published(editor, "The price of consent", TEXT);
        var _ = desk.begun(editor, "Not fit yet", "Text.");

        assertThat(queue(translator, "to-translate").items()).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("The price of consent");
            assertThat(item.about()).contains("into Japanese");
            assertThat(item.path()).endsWith("/translations");
        });
        assertThat(queue(desk.member("Ann", Role.AUTHOR), "to-translate").isEmpty())
                .isTrue();
        var _ = begun(original);
        assertThat(queue(translator, "to-translate").isEmpty()).isTrue();
    }

    @Test
    void onlyTranslatorsAndEditorsBeginAndOnlyOnceInALanguage() {
        EditionKey original = desk.published(editor, "The price of consent", TEXT);
        BeginTranslation begin = desk.part(BeginTranslation.class);
        Caller.Member author = desk.person("Ann", Role.AUTHOR);
        Caller.Member analyst = desk.member("Ned", Role.ANALYST);

        assertThatThrownBy(() -> begin.begin(author, original.piece(), JAPANESE, making(TranslationStatus.HUMAN)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> begin.begin(analyst, original.piece(), JAPANESE, making(TranslationStatus.HUMAN)))
                .isInstanceOf(Policy.Refused.class);
        EditionKey key = begun(original);
        assertThatThrownBy(() -> begun(original)).isInstanceOf(NotPossible.class);
        assertThatThrownBy(() ->
                        begin.begin(translator, original.piece(), Language.of("fr"), making(TranslationStatus.HUMAN)))
                .isInstanceOf(NotPossible.class);
        assertThatThrownBy(() -> desk.part(ReadSideBySide.class).read(author, key, ENGLISH))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void editorNamesTheTranslatorAndSaysHowTheTranslationIsMade() {
        EditionKey key = begun(desk.published(editor, "The price of consent", TEXT));
        Caller.Member other = desk.person("Sato Ken", Role.TRANSLATOR);
        BeginTranslation begin = desk.part(BeginTranslation.class);

        begin.change(translator, key, new BeginTranslation.Making(TranslationStatus.MACHINE_REVIEWED, other.person()));
        assertThat(desk.seen(editor, key).translator()).isEqualTo(translator.person());
        begin.change(
                editor,
                key,
                new BeginTranslation.Making(TranslationStatus.HUMAN, Objects.requireNonNull(other.person())));

        assertThat(desk.seen(editor, key).translator()).isEqualTo(other.person());
        assertThat(desk.seen(editor, key).translation()).isEqualTo(TranslationStatus.HUMAN);
    }
}
