package org.parley.archive.legacy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the character set that a page says it is in: in its {@code meta} element or its XML declaration. */
final class DeclaredCharset {

    private static final int LOOKED_AT = 8_192;
    private static final Pattern DECLARATION = Pattern.compile(
            "<meta\\b[^>]{0,400}?charset\\s*=\\s*[\"']?\\s*(?<meta>[\\w.:-]{1,40})"
                    + "|<\\?xml\\b[^>]{0,200}?encoding\\s*=\\s*[\"'](?<xml>[\\w.:-]{1,40})",
            Pattern.CASE_INSENSITIVE);

    private DeclaredCharset() {}

    static Optional<String> find(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARATION.matcher(head);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(matcher.group("meta")).or(() -> Optional.ofNullable(matcher.group("xml")));
    }
}
