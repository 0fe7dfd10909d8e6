package org.parley.outlook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of a map, by which a run says what it was computed from. */
public final class MapHash {

    private MapHash() {}

    /** SHA-256, in hexadecimal digits, of the map in its JSON form. */
    public static String of(PositionMap map) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(MapJson.write(map).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
