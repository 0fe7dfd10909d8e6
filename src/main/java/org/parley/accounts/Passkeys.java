package org.parley.accounts;

import static org.parley.store.schema.Tables.PASSKEY;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The passkeys of the accounts. */
@Component
public class Passkeys implements UserCredentialRepository {

    private static final Caller ITSELF = new Caller.Itself("sign-in");
    private static final int LONGEST_LABEL = 100;
    private static final int MOST = 20;

    private final Store store;
    private final Writing writing;
    private final Accounts accounts;
    private final Letters letters;

    Passkeys(Store store, Writing writing, Accounts accounts, Letters letters) {
        this.store = store;
        this.writing = writing;
        this.accounts = accounts;
        this.letters = letters;
    }

    /**
     * A passkey as its member sees it.
     *
     * @param id the key of the passkey
     * @param label what they called it
     * @param added when they added it
     * @param used when they last signed in by it, or added it
     */
    public record Seen(String id, String label, Instant added, Instant used) {}

    /** The passkeys of an account, the oldest first. */
    List<Seen> of(AccountId account) {
        return store.read(db -> db.selectFrom(PASSKEY)
                .where(PASSKEY.ACCOUNT_ID.eq(account.toString()))
                .orderBy(PASSKEY.CREATED_AT)
                .fetch(row -> new Seen(
                        row.get(PASSKEY.CREDENTIAL_ID),
                        row.get(PASSKEY.LABEL),
                        UtcInstant.parse(row.get(PASSKEY.CREATED_AT)),
                        UtcInstant.parse(row.get(PASSKEY.USED_AT)))));
    }

    /** Removes a passkey of an account; returns what it was called. */
    static Optional<String> remove(Transaction transaction, AccountId account, String id) {
        var which = PASSKEY.CREDENTIAL_ID.eq(id).and(PASSKEY.ACCOUNT_ID.eq(account.toString()));
        Optional<String> label = transaction
                .db()
                .select(PASSKEY.LABEL)
                .from(PASSKEY)
                .where(which)
                .fetchOptional(PASSKEY.LABEL);
        transaction.db().deleteFrom(PASSKEY).where(which).execute();
        return label;
    }

    @Override
    public void save(CredentialRecord passkey) {
        boolean known = findByCredentialId(passkey.getCredentialId()) != null;
        if (known) {
            var _ = writing.write(ITSELF, transaction -> update(transaction, passkey));
            return;
        }
        Account account = accounts.find(PasskeyUsers.account(passkey.getUserEntityUserId()))
                .orElseThrow(() -> new IllegalArgumentException("a passkey of nobody"));
        var _ = writing.write(account.member(), transaction -> add(transaction, account.id(), passkey));
        letters.tellOfChange(account, "passkey");
    }

    private static int update(Transaction transaction, CredentialRecord passkey) {
        return transaction
                .db()
                .update(PASSKEY)
                .set(PASSKEY.SIGNATURE_COUNT, passkey.getSignatureCount())
                .set(PASSKEY.USER_VERIFIED, number(passkey.isUvInitialized()))
                .set(PASSKEY.BACKED_UP, number(passkey.isBackupState()))
                .set(PASSKEY.USED_AT, transaction.storedAt())
                .where(PASSKEY.CREDENTIAL_ID.eq(passkey.getCredentialId().toBase64UrlString()))
                .execute();
    }

    private static int add(Transaction transaction, AccountId account, CredentialRecord passkey) {
        var db = transaction.db();
        if (db.fetchCount(PASSKEY, PASSKEY.ACCOUNT_ID.eq(account.toString())) >= MOST) {
            throw new IllegalArgumentException("an account has at most " + MOST + " passkeys");
        }
        String label = passkey.getLabel().replaceAll("\\p{Cntrl}+", " ").strip();
        transaction.changed("added-passkey", account.subject(), label);
        return db.insertInto(PASSKEY)
                .set(PASSKEY.CREDENTIAL_ID, passkey.getCredentialId().toBase64UrlString())
                .set(PASSKEY.ACCOUNT_ID, account.toString())
                .set(PASSKEY.LABEL, label.substring(0, Math.min(label.length(), LONGEST_LABEL)))
                .set(PASSKEY.PUBLIC_KEY, base64(passkey.getPublicKey().getBytes()))
                .set(PASSKEY.SIGNATURE_COUNT, passkey.getSignatureCount())
                .set(PASSKEY.USER_VERIFIED, number(passkey.isUvInitialized()))
                .set(PASSKEY.BACKUP_ELIGIBLE, number(passkey.isBackupEligible()))
                .set(PASSKEY.BACKED_UP, number(passkey.isBackupState()))
                .set(
                        PASSKEY.TRANSPORTS,
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(" ")))
                .set(PASSKEY.ATTESTATION, base64(passkey.getAttestationObject()))
                .set(PASSKEY.CLIENT_DATA, base64(passkey.getAttestationClientDataJSON()))
                .set(PASSKEY.CREATED_AT, transaction.storedAt())
                .set(PASSKEY.USED_AT, transaction.storedAt())
                .execute();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        Optional<CredentialRecord> found = store.read(db -> db.selectFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(id.toBase64UrlString()))
                .fetchOptional(Passkeys::passkey));
        return found.orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return store.read(db -> db.selectFrom(PASSKEY)
                .where(PASSKEY.ACCOUNT_ID.eq(PasskeyUsers.account(user).toString()))
                .fetch(Passkeys::passkey));
    }

    /** Not by this way: {@link OwnAccount} removes a passkey, on behalf of its member. */
    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException();
    }

    private static CredentialRecord passkey(Record row) {
        Set<AuthenticatorTransport> transports = Arrays.stream(
                        row.get(PASSKEY.TRANSPORTS).split(" "))
                .filter(word -> !word.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.get(PASSKEY.CREDENTIAL_ID)))
                .userEntityUserId(PasskeyUsers.handle(AccountId.of(row.get(PASSKEY.ACCOUNT_ID))))
                .publicKey(new ImmutablePublicKeyCose(Base64.getDecoder().decode(row.get(PASSKEY.PUBLIC_KEY))))
                .signatureCount(row.get(PASSKEY.SIGNATURE_COUNT))
                .uvInitialized(row.get(PASSKEY.USER_VERIFIED) == 1)
                .backupEligible(row.get(PASSKEY.BACKUP_ELIGIBLE) == 1)
                .backupState(row.get(PASSKEY.BACKED_UP) == 1)
                .transports(transports)
                .attestationObject(bytes(row.get(PASSKEY.ATTESTATION)))
                .attestationClientDataJSON(bytes(row.get(PASSKEY.CLIENT_DATA)))
                .label(row.get(PASSKEY.LABEL))
                .created(UtcInstant.parse(row.get(PASSKEY.CREATED_AT)))
                .lastUsed(UtcInstant.parse(row.get(PASSKEY.USED_AT)))
                .build();
    }

    private static int number(boolean yes) {
        return yes ? 1 : 0;
    }

    private static String base64(@Nullable Bytes bytes) {
        return bytes == null ? "" : base64(bytes.getBytes());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Bytes bytes(String base64) {
        return new Bytes(Base64.getDecoder().decode(base64));
    }
}
