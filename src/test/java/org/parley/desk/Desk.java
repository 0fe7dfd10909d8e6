package org.parley.desk;

import static org.parley.store.schema.Tables.ACCOUNT;
import static org.parley.store.schema.Tables.ACCOUNT_ROLE;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Accounts;
import org.parley.desk.translation.BeginTranslation;
import org.parley.desk.translation.ReadSideBySide;
import org.parley.desk.translation.SavePassages;
import org.parley.desk.translation.TranslationQueues;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.DescribePiece;
import org.parley.publishing.Directory;
import org.parley.publishing.Edition;
import org.parley.publishing.MergePeople;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceCollections;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.PieceView;
import org.parley.publishing.PublishEdition;
import org.parley.publishing.ReaddressPiece;
import org.parley.publishing.RecordCollection;
import org.parley.publishing.RecordInstitution;
import org.parley.publishing.RecordOldAddress;
import org.parley.publishing.RecordPerson;
import org.parley.publishing.RecordSummary;
import org.parley.publishing.RenameInstitution;
import org.parley.publishing.RenamePerson;
import org.parley.publishing.Role;
import org.parley.publishing.Section;
import org.parley.publishing.SummaryPages;
import org.parley.publishing.Writing;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.Markdown;
import org.parley.store.ChangeLog;
import org.parley.store.SettableClock;
import org.parley.store.Store;
import org.parley.store.StoreFixtures;
import org.parley.store.StoreKind;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The desk of an empty journal in a store of its own, its clock moved by the test. The journal keeps the days of Tokyo. */
final class Desk implements AutoCloseable {

    private final SettableClock clock = SettableClock.standing();
    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();

    Desk(StoreKind kind, Path folder) {
        Store store = new Store(kind.address(folder), clock);
        parts.registerBean(Store.class, () -> store);
        parts.registerBean(Clock.class, () -> clock);
        parts.registerBean(ZoneId.class, () -> ZoneId.of("Asia/Tokyo"));
        parts.registerBean(ChangeLog.class, () -> StoreFixtures.log(store));
        parts.registerBean(Languages.class, () -> Languages.ENGLISH_AND_JAPANESE);
        parts.register(
                Accounts.class,
                Writing.class,
                Catalogue.class,
                DescribePiece.class,
                PublishEdition.class,
                Editions.class,
                BeginPiece.class,
                SaveWorkingCopy.class,
                SaveRevision.class,
                MoveEdition.class,
                Today.class,
                PublishPiece.class,
                PublishDue.class,
                WithdrawEnded.class,
                Remarks.class,
                EditionReading.class,
                EditionRevisions.class,
                RestoreRevision.class,
                Directory.class,
                RecordPerson.class,
                RecordInstitution.class,
                RecordOldAddress.class,
                ReaddressPiece.class,
                FactsReading.class,
                ChangeFacts.class,
                KnownNames.class,
                Suggestions.class,
                NamesReading.class,
                RenamePerson.class,
                RenameInstitution.class,
                MergePeople.class,
                Queues.class,
                BeginTranslation.class,
                SavePassages.class,
                ReadSideBySide.class,
                TranslationQueues.class,
                LicensePiece.class,
                Permissions.class,
                EndingQueue.class,
                SummaryPages.class,
                RecordSummary.class,
                ComposeSummary.class,
                PieceCollections.class,
                RecordCollection.class,
                ComposeCollection.class);
        parts.refresh();
    }

    <T> T part(Class<T> type) {
        return parts.getBean(type);
    }

    <T> List<T> all(Class<T> type) {
        return List.copyOf(parts.getBeansOfType(type).values());
    }

    SettableClock clock() {
        return clock;
    }

    /** A member with these roles, who is nobody among the journal's people. */
    Caller.Member member(String name, Role... roles) {
        return member(name, null, roles);
    }

    /** A member with these roles, who is one of the journal's people under the same name. */
    Caller.Member person(String name, Role... roles) {
        PersonId person = part(Writing.class)
                .write(
                        new Caller.Operator("test"),
                        transaction -> new RecordPerson()
                                .record(transaction, LocalText.of(Language.ENGLISH, name), LocalText.NONE, null));
        return member(name, person, roles);
    }

    private Caller.Member member(String name, @Nullable PersonId person, Role... roles) {
        AccountId id = AccountId.next();
        var _ = part(Writing.class).write(new Caller.Operator("test"), transaction -> {
            var db = transaction.db();
            db.insertInto(ACCOUNT)
                    .set(ACCOUNT.ID, id.toString())
                    .set(ACCOUNT.EMAIL, id + "@example.org")
                    .set(ACCOUNT.NAME, name)
                    .set(ACCOUNT.LANGUAGE, "en")
                    .set(ACCOUNT.PERSON_ID, person == null ? null : person.toString())
                    .set(ACCOUNT.CREATED_AT, transaction.storedAt())
                    .execute();
            for (Role role : roles) {
                db.insertInto(ACCOUNT_ROLE, ACCOUNT_ROLE.ACCOUNT_ID, ACCOUNT_ROLE.ROLE)
                        .values(id.toString(), role.name())
                        .execute();
            }
            return true;
        });
        return new Caller.Member(id, name, Arrays.stream(roles).collect(Collectors.toSet()), person);
    }

    /** Takes all roles from a member. */
    void dismiss(Caller.Member member) {
        var _ = part(Writing.class)
                .write(
                        new Caller.Operator("test"),
                        transaction -> transaction
                                .db()
                                .deleteFrom(ACCOUNT_ROLE)
                                .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(
                                        member.account().toString()))
                                .execute());
    }

    /** A text in English. */
    static DeskText text(String title, String markdown) {
        return new DeskText(title, "In short.", Markdown.parse(markdown));
    }

    /** A draft commentary in English that somebody began. */
    EditionKey begun(Caller.Member by, String title, String markdown) {
        return part(BeginPiece.class)
                .begin(by, PieceKind.COMMENTARY, Section.DEBATES, Language.ENGLISH, text(title, markdown));
    }

    /** A commentary in English that an editor published. */
    EditionKey published(Caller.Member editor, String title, String markdown) {
        EditionKey key = begun(editor, title, markdown);
        part(PublishPiece.class).now(editor, key);
        return key;
    }

    /** A piece of another kind, in English, that an editor published. */
    EditionKey published(Caller.Member editor, PieceKind kind, Section section, String title) {
        EditionKey key = part(BeginPiece.class).begin(editor, kind, section, Language.ENGLISH, text(title, "Text."));
        part(PublishPiece.class).now(editor, key);
        return key;
    }

    /** Writes a text on, from whatever version there is. */
    SaveWorkingCopy.Outcome write(Caller.Member by, EditionKey key, DeskText text) {
        return part(SaveWorkingCopy.class).save(by, key, seen(by, key).version(), text);
    }

    DeskEdition seen(Caller.Member by, EditionKey key) {
        return part(Editions.class).get(by, key);
    }

    /** What a reader has of an edition. */
    Optional<Edition> read(EditionKey key) {
        return view(key.piece()).map(view -> view.editions().get(key.language()));
    }

    Optional<PieceView> view(PieceId piece) {
        return part(Catalogue.class).piece(Caller.READER, piece);
    }

    /** The text of a body. */
    static String plain(Body body) {
        return body.plain().text();
    }

    static Set<Role> allRoles() {
        return Set.of(Role.values());
    }

    @Override
    public void close() {
        parts.getBean(Store.class).close();
        parts.close();
    }
}
