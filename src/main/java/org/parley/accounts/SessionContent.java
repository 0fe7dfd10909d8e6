package org.parley.accounts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.session.Session;

/**
 * The stored form of what a session holds.
 *
 * <p>Only what sign-in puts there is read back: texts, numbers, times, and the challenges of passkeys and providers. A row
 * that somebody planted in the database makes no other object.
 */
final class SessionContent {

    private static final int LARGEST = 64 * 1024;

    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter("maxbytes=" + LARGEST
            + ";maxdepth=20;maxrefs=2000;maxarray=20000;"
            + "java.lang.String;java.lang.Number;java.lang.Integer;java.lang.Long;java.lang.Boolean;java.lang.Enum;"
            + "java.lang.Object;java.time.Ser;"
            + "java.time.Duration;java.time.Instant;java.util.HashMap;java.util.LinkedHashMap;java.util.HashSet;"
            + "java.util.LinkedHashSet;java.util.ArrayList;java.util.CollSer;java.util.Arrays$ArrayList;"
            + "java.util.Map$Entry;java.util.Collections$*;java.net.URI;"
            + "org.springframework.security.web.webauthn.api.*;"
            + "org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;"
            + "org.springframework.security.oauth2.core.AuthorizationGrantType;"
            + "org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponseType;!*");

    private SessionContent() {}

    static String write(Session session) {
        Map<String, Object> content = new HashMap<>();
        for (String name : session.getAttributeNames()) {
            content.put(name, session.getRequiredAttribute(name));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /**
     * Reads content back.
     *
     * @throws InvalidClassException if there is something in it that sign-in does not put there
     */
    static Map<String, Object> read(String content) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(content)))) {
            in.setObjectInputFilter(KNOWN);
            Map<String, Object> read = new HashMap<>();
            if (in.readObject() instanceof Map<?, ?> map) {
                map.forEach((name, value) -> read.put(String.valueOf(name), value));
            }
            return read;
        } catch (ClassNotFoundException | IllegalArgumentException unreadable) {
            throw new IOException(unreadable);
        }
    }
}
