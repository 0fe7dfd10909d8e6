package org.parley.page;

import java.net.URI;
import java.net.URISyntaxException;
import org.parley.language.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes addresses: of this site's pages, and in full for those who read elsewhere. */
@Component
public class Addresses {

    private final String site;

    Addresses(@Value("${parley.public-url}") String publicUrl) {
        if (!canBeSite(publicUrl)) {
            throw new IllegalArgumentException(
                    "the public address is given as https://HOST, not as \"" + publicUrl + "\"");
        }
        this.site = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** Whether a site can be known by this address: {@code http} or {@code https} and a host. */
    public static boolean canBeSite(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** The address of a path in a language, on this site: {@code /en/pieces/x}. */
    public static String of(Language language, String path) {
        return "/" + language.tag() + path;
    }

    /** The full address of an address on this site. */
    public String full(String address) {
        return site + address;
    }

    /** The full address of a path in a language. */
    public String full(Language language, String path) {
        return site + of(language, path);
    }
}
