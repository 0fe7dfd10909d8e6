package org.parley.archive.legacy;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.publishing.OldAddress;

/**
 * Finds the {@link OldAddress} of a page of the legacy site, such as {@code /debates/20060317_x/}.
 *
 * <p>{@code glocom.org} and {@code www.glocom.org}, with and without {@code index.html}, are one address.
 */
public final class LegacyAddress {

    private static final Pattern HOST = Pattern.compile("(?:www\\.)?glocom\\.org");
    private static final Pattern WAYBACK = Pattern.compile("https?://web\\.archive\\.org/web/\\w{1,20}/");
    private static final Pattern INDEX = Pattern.compile("(?<=/)(?:index|default)\\.(?:s?html?|txt)$");
    private static final Pattern CAPTURE = Pattern.compile("(?<=\\.html?)\\.txt$");

    private LegacyAddress() {}

    /** The one form of an address, if it is one of the legacy site. */
    public static Optional<String> of(String url) {
        String plain = WAYBACK.matcher(url.strip()).replaceFirst("");
        if (plain.regionMatches(true, 0, "www.glocom.org", 0, 14)
                || plain.regionMatches(true, 0, "glocom.org", 0, 10)) {
            plain = "http://" + plain;
        }
        try {
            URI uri = new URI(plain.replace(" ", "%20"));
            String host = uri.getHost();
            if (host == null || !HOST.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
                return Optional.empty();
            }
            return ofPath(uri.normalize().getRawPath());
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** The address of a file that is kept under a folder named as the legacy site's host. */
    static Optional<String> of(Path file) {
        List<String> names = new ArrayList<>();
        file.normalize().forEach(name -> names.add(name.toString()));
        for (int i = names.size() - 2; i >= 0; i--) {
            if (HOST.matcher(names.get(i).toLowerCase(Locale.ROOT)).matches()) {
                return ofPath("/" + String.join("/", names.subList(i + 1, names.size())));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofPath(String raw) {
        String path = INDEX.matcher(CAPTURE.matcher(raw).replaceFirst("")).replaceFirst("");
        if (path.length() >= OldAddress.LONGEST || path.contains("/../")) {
            return Optional.empty();
        }
        return Optional.of(OldAddress.of(path).path()).filter(one -> one.length() > 1);
    }
}
