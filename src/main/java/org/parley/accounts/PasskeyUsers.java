package org.parley.accounts;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.AccountId;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The accounts as passkeys know them: by a handle that is the key of the account. */
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    PasskeyUsers(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The handle of an account. */
    static Bytes handle(AccountId account) {
        UUID key = account.value();
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array());
    }

    /**
     * The account of a handle.
     *
     * @throws IllegalArgumentException if it has not the form of one
     */
    static AccountId account(Bytes handle) {
        byte[] bytes = handle.getBytes();
        if (bytes.length != 16) {
            throw new IllegalArgumentException("no handle of an account");
        }
        ByteBuffer key = ByteBuffer.wrap(bytes);
        return new AccountId(new UUID(key.getLong(), key.getLong()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return accounts.find(account(handle)).map(PasskeyUsers::user).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
        return EmailAddress.read(email)
                .flatMap(accounts::find)
                .map(PasskeyUsers::user)
                .orElse(null);
    }

    private static PublicKeyCredentialUserEntity user(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(account.id()))
                .name(account.email().value())
                .displayName(account.name())
                .build();
    }

    /** Nothing: every account has its handle from the beginning. */
    @Override
    public void save(PublicKeyCredentialUserEntity user) {}

    /** Nothing: an account keeps its handle. */
    @Override
    public void delete(Bytes handle) {}
}
