package org.parley.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A document as it goes to readers: its bytes, the same compressed, and the tag by which a reader's copy is known to be
 * current.
 */
public final class Rendering {

    /** What each answer tells a browser to refuse. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final int LARGE = 512 * 1024;

    /** Half the time of the best, and 4 % larger. */
    private static final int WELL = 6;

    private static final Pattern REFUSES_GZIP = Pattern.compile("gzip\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)");

    private final byte[] plain;
    private final byte[] compressed;
    private final String contentType;
    private final String plainTag;
    private final String compressedTag;

    private Rendering(byte[] plain, String contentType, int effort) {
        this.plain = plain;
        this.compressed = compress(plain, effort);
        this.contentType = contentType;
        String hash = hash(plain);
        this.plainTag = '"' + hash + '"';
        this.compressedTag = '"' + hash + "-gz\"";
    }

    /**
     * A document that will be sent often: it is compressed as well as can be, unless it is so large that the first reader
     * would wait for the last few hundredths.
     */
    public static Rendering of(byte[] bytes, String contentType) {
        return new Rendering(bytes, contentType, bytes.length > LARGE ? WELL : Deflater.BEST_COMPRESSION);
    }

    /** A document that is sent once: it is compressed as fast as can be. */
    public static Rendering once(byte[] bytes, String contentType) {
        return new Rendering(bytes, contentType, Deflater.BEST_SPEED);
    }

    /** How much memory it takes, in bytes. */
    public int weight() {
        return plain.length + compressed.length + 500;
    }

    /** Answers a request with it, or with 304 where the reader's copy is current. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean compress = accepts(request.getHeader("Accept-Encoding"));
        String tag = compress ? compressedTag : plainTag;
        response.setHeader("ETag", tag);
        if (response.getHeader("Cache-Control") == null) {
            response.setHeader("Cache-Control", "no-cache");
        }
        response.setHeader("Vary", "Accept-Encoding");
        protect(response);
        if (response.getStatus() == HttpServletResponse.SC_OK && matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = compress ? compressed : plain;
        response.setContentType(contentType);
        if (compress) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    /** Tells the browser what to refuse. */
    public static void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    }

    private static boolean accepts(@Nullable String encodings) {
        return encodings != null
                && encodings.contains("gzip")
                && !REFUSES_GZIP.matcher(encodings).find();
    }

    private static boolean matches(@Nullable String known, String tag) {
        return known != null && (known.contains(tag) || known.equals("*"));
    }

    private static byte[] compress(byte[] bytes, int effort) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed) {
            {
                def.setLevel(effort);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
