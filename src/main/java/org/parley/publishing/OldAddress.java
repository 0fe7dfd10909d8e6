package org.parley.publishing;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address of an earlier system in its one form: the path alone, so that {@code glocom.org} and {@code www.glocom.org}
 * are one, without {@code index.html}, and with a slash at the end where the last part names no file.
 *
 * @param path begins with a slash; at most {@value #LONGEST} characters
 */
public record OldAddress(String path) {

    /** The most characters that an old address has. */
    public static final int LONGEST = 500;

    private static final Pattern HOST = Pattern.compile("(?i)^[a-z]+://[^/]*");
    private static final Pattern QUERY = Pattern.compile("[?#].*$");
    private static final Pattern INDEX = Pattern.compile("(?i)/index\\.html?$");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    public OldAddress {
        if (!path.startsWith("/") || path.length() > LONGEST) {
            throw new IllegalArgumentException("not the path of an old address: " + path);
        }
    }

    /** The one form of an address or a path. */
    public static OldAddress of(String address) {
        String path =
                QUERY.matcher(HOST.matcher(address.strip()).replaceFirst("")).replaceFirst("");
        path = SLASHES.matcher(path.startsWith("/") ? path : "/" + path).replaceAll("/");
        path = INDEX.matcher(path).replaceFirst("/");
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (!last.isEmpty() && !last.contains(".")) {
            path += "/";
        }
        return new OldAddress(path.toLowerCase(Locale.ROOT));
    }

    /** The path. */
    @Override
    public String toString() {
        return path;
    }
}
