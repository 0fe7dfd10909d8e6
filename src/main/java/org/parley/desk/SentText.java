package org.parley.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The text that a script of a page sends. No more of it is read than is taken, whatever else may follow. */
public final class SentText {

    private static final int MOST_BYTES_OF_A_CHARACTER = 3;

    private SentText() {}

    /**
     * Reads it.
     *
     * @return nothing where it has more than this many characters
     */
    public static @Nullable String read(HttpServletRequest request, int characters) throws IOException {
        int most = characters * MOST_BYTES_OF_A_CHARACTER;
        byte[] bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            return null;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.length() > characters ? null : text;
    }
}
