package org.parley.page;

import java.net.URI;
import org.parley.language.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes addresses: of this site's pages, and in full for those who read elsewhere. */
@Component
public class Addresses {

    private final String site;

    Addresses(@Value("${parley.public-url}") String publicUrl) {
        URI uri = URI.create(publicUrl);
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "the public address is given as https://HOST, not as \"" + publicUrl + "\"");
        }
        this.site = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
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
