package org.parley.positions.coding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.parley.desk.NotPossible;

/** What a part of a map says, in sixteen characters: whoever sends a form shows by it upon what it was filled in. */
final class Stamp {

    private static final int LENGTH = 16;

    private Stamp() {}

    /** The stamp of a part; empty where there is none. */
    static String of(@Nullable Object part) {
        if (part == null) {
            return "";
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(part.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Lets those pass who have seen the part as it is.
     *
     * @throws NotPossible if somebody has changed it since
     */
    static void require(@Nullable Object part, String seen) {
        if (!of(part).equals(seen)) {
            throw new NotPossible(OVERTAKEN);
        }
    }

    /** The key of what is said to those who have not. */
    static final String OVERTAKEN = "coding.cannot.overtaken";
}
