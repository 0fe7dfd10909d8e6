package org.parley.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The key with which addresses in letters, and forms, are signed. */
@Component
public class SigningKey {

    /** How many bytes of a signature an address carries. */
    public static final int SIGNATURE = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final String NAME = "newsletter";

    private final InstallationKeys keys;
    private volatile @Nullable SecretKey key;

    /** With the keys of the installation. */
    public SigningKey(InstallationKeys keys) {
        this.keys = keys;
    }

    /** The signature of something, for one purpose: that for another does not fit. */
    public byte[] sign(String purpose, byte[]... parts) {
        return Arrays.copyOf(whole(purpose, parts), SIGNATURE);
    }

    /** Whether a signature is that of something; a wrong one takes as long to refuse, wherever it is wrong. */
    public boolean isSigned(byte[] signature, String purpose, byte[]... parts) {
        return MessageDigest.isEqual(signature, sign(purpose, parts));
    }

    /** By what an address is known where the address itself is not kept. */
    public String keyOf(String address) {
        return HexFormat.of().formatHex(whole("address", address.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] whole(String purpose, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
            for (byte[] part : parts) {
                mac.update((byte) 0);
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SecretKey key() {
        SecretKey known = key;
        if (known == null) {
            known = new SecretKeySpec(keys.key(NAME), ALGORITHM);
            key = known;
        }
        return known;
    }
}
