package org.parley.publishing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.publishing.text.Body;
import org.parley.store.Change;
import org.parley.store.ChangeLog;
import org.parley.store.Store;
import org.parley.store.StoreFixtures;
import org.parley.store.StoreKind;
import org.parley.store.Transaction;

/** An empty journal in a store of its own, and those who work on it. */
public final class Journal implements AutoCloseable {

    /** Whoever works on the journal. */
    public static final Caller EDITOR = new Caller.Operator("an editor");

    private final Store store;
    private final ChangeLog log;
    private final Writing writing;
    private final Catalogue catalogue;
    private final Directory directory;
    private final RecordEdition recordEdition = new RecordEdition();
    private final RecordPiece recordPiece = new RecordPiece(recordEdition);

    private Journal(Store store) {
        this.store = store;
        this.log = StoreFixtures.log(store);
        this.writing = new Writing(store);
        this.catalogue = new Catalogue(store);
        this.directory = new Directory(store);
    }

    /** A new journal. */
    public static Journal in(StoreKind kind, Path folder) {
        return new Journal(kind.open(folder));
    }

    /** A new journal whose time is told by this clock. */
    public static Journal in(StoreKind kind, Path folder, Clock clock) {
        return new Journal(new Store(kind.address(folder), clock));
    }

    /** Its store. */
    public Store store() {
        return store;
    }

    /** The log of its changes. */
    public ChangeLog log() {
        return log;
    }

    /** Reads its pieces. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Reads the texts that its editions had. */
    public PastTexts pastTexts() {
        return new PastTexts(store);
    }

    /** The way to write to it. */
    public Writing writing() {
        return writing;
    }

    /** How its editions stand. */
    public Standings standings() {
        return new Standings(store);
    }

    /** Reads its people. */
    public Directory directory() {
        return directory;
    }

    /** Works on it in one transaction. */
    public <T> T write(Function<Transaction, T> work) {
        return writing.write(EDITOR, work);
    }

    /** Works on it in one transaction. */
    public void run(Consumer<Transaction> work) {
        var _ = write(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    /** Publishes a piece. */
    public PieceId publish(PieceFixtures piece) {
        return write(
                transaction -> recordPiece.record(transaction, piece.build()).id());
    }

    /** Records the text of an edition anew. */
    public boolean revise(PieceId piece, Language language, NewPiece.Text text) {
        return write(transaction -> recordEdition.record(transaction, piece, language, text));
    }

    /** Brings the English edition of a piece into a state. */
    public void bring(PieceId piece, EditionState state) {
        run(transaction -> PieceFixtures.setState(transaction, piece, Language.ENGLISH, state));
    }

    /** A person of this name. */
    public PersonId person(String name) {
        return write(transaction ->
                new RecordPerson().record(transaction, LocalText.of(Language.ENGLISH, name), LocalText.NONE, null));
    }

    /** An institution of this name. */
    public InstitutionId institution(String name) {
        return write(
                transaction -> new RecordInstitution().record(transaction, LocalText.of(Language.ENGLISH, name), null));
    }

    /** Has an old address lead to the English edition of a piece. */
    public void move(String address, PieceId piece) {
        run(transaction -> new RecordOldAddress().record(transaction, OldAddress.of(address), piece, Language.ENGLISH));
    }

    /** What a reader sees of a piece. */
    public PieceView read(PieceId piece) {
        return catalogue.piece(Caller.READER, piece).orElseThrow();
    }

    /** What a reader sees of the person at this address. */
    public PersonView personAt(String slug) {
        return directory.person(Caller.READER, Slug.of(slug)).orElseThrow();
    }

    /** The text of a piece in a language. */
    public Body body(PieceId piece, Language language) {
        return read(piece).editionFor(language).body();
    }

    /** The newest change. */
    public Change newestChange() {
        return log.after(log.newest() - 1, 1).getFirst();
    }

    @Override
    public void close() {
        store.close();
    }
}
