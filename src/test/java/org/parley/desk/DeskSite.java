package org.parley.desk;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.AtTheEnd;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.RecordInstitution;
import org.parley.publishing.RecordPerson;
import org.parley.publishing.Role;
import org.parley.publishing.Section;
import org.parley.publishing.Writing;
import org.parley.store.StoreKind;

/** A served journal with somebody of each role at its desk, shared by the tests of pages of the desk. */
public final class DeskSite {

    private static final DeskSite SHARED = new DeskSite(ParleyServer.empty());

    private final ParleyServer server;
    private final Map<Role, DeskVisitor> members = new EnumMap<>(Role.class);
    private final Caller.Member editor = new Caller.Member(AccountId.next(), "Emi Sato", Set.of(Role.EDITOR), null);
    private final PersonId marsh;

    private DeskSite(ParleyServer server) {
        this.server = server;
        AtTheEnd.close(server::close);
        marsh = person("Elena Marsh", "エレナ・マーシュ");
        for (Role role : Role.values()) {
            members.put(
                    role,
                    DeskVisitor.signedIn(
                            server,
                            "desk-" + role.name().toLowerCase(Locale.ROOT),
                            role == Role.AUTHOR ? marsh : null,
                            role));
        }
    }

    /** The journal. */
    public static DeskSite shared() {
        return SHARED;
    }

    /** Another, of an empty journal, for tests that leave much behind. */
    public static DeskSite of(StoreKind kind) {
        return new DeskSite(ParleyServer.empty(kind));
    }

    /** Its server. */
    public ParleyServer server() {
        return server;
    }

    /** Somebody who has signed in and is trusted with this. The author is Elena Marsh. */
    public DeskVisitor as(Role role) {
        return java.util.Objects.requireNonNull(members.get(role));
    }

    /** Somebody who has not signed in. */
    public DeskVisitor nobody() {
        return DeskVisitor.unknown(server);
    }

    /** An editor, as the use cases know them. */
    public Caller.Member editor() {
        return editor;
    }

    /** The author, among the journal's people. */
    public PersonId marsh() {
        return marsh;
    }

    /** A person of this name. */
    public PersonId person(String english, String japanese) {
        return server.part(Writing.class)
                .write(
                        new Caller.Operator("test"),
                        transaction -> server.part(RecordPerson.class)
                                .another(transaction, LocalText.of(english, japanese), LocalText.NONE));
    }

    /** An institution of this name. */
    public void institution(String english, String japanese) {
        var _ = server.part(Writing.class)
                .write(
                        new Caller.Operator("test"),
                        transaction -> server.part(RecordInstitution.class)
                                .record(transaction, LocalText.of(english, japanese), null));
    }

    /** A draft in English by Elena Marsh. */
    public EditionKey draft(String title, String markdown) {
        EditionKey key = server.part(BeginPiece.class)
                .begin(editor, PieceKind.COMMENTARY, Section.DEBATES, Language.ENGLISH, Desk.text(title, markdown));
        FactsReading reading = server.part(FactsReading.class);
        server.part(ChangeFacts.class)
                .change(
                        editor,
                        key.piece(),
                        reading.of(editor, key.piece()).fingerprint(),
                        new ChangeFacts.Wanted(
                                PieceKind.COMMENTARY,
                                Section.DEBATES,
                                null,
                                null,
                                null,
                                List.of(new ChangeFacts.Author(
                                        new ChangeFacts.Meant(marsh.toString(), LocalText.NONE, LocalText.NONE),
                                        LocalText.of("Fellow, Northgate Institute", "北門研究所研究員"),
                                        List.of()))));
        return key;
    }

    /** The same, published. */
    public EditionKey published(String title, String markdown) {
        EditionKey key = draft(title, markdown);
        server.part(PublishPiece.class).now(editor, key);
        return key;
    }

    /** Writes an edition anew and keeps that as a revision. */
    public void revise(EditionKey key, DeskText text) {
        int version = server.part(Editions.class).get(editor, key).version();
        var _ = server.part(SaveWorkingCopy.class).save(editor, key, version, text);
        server.part(SaveRevision.class).save(editor, key, null);
    }
}
