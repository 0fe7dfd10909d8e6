package org.parley.print;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Makes PDF documents of HTML: tagged, with bookmarks, and with the type that they are set in.
 *
 * <p>It reaches nothing outside: what it is given is read as a tree that holds no reference, the pictures are those that it is
 * handed, and whatever else is asked for is refused. One document is made at a time, since each takes a processor and tens of
 * megabytes while it is made; and of the same HTML none is made twice as long as there is room to keep it.
 */
@Component
public class Printer {

    /** The most characters of a document, markup included. */
    public static final int LONGEST = 2_000_000;

    private static final long KEPT = 32L * 1_048_576;

    private final Semaphore one = new Semaphore(1, true);
    private final Cache<String, byte[]> made = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((String _, byte[] pdf) -> pdf.length)
            .build();
    private final String style;

    Printer() {
        XRLog.setLoggingEnabled(false);
        try {
            style = new ClassPathResource("print/print.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /**
     * The PDF of a document. Its title, author, description and language are those of its head; whatever has an id and the
     * attribute {@code data-bookmark} is a bookmark.
     *
     * @param html the document
     * @param address the address of the page that it is, to which its links are relative
     * @param pictures the bytes of the picture with a source, which are always the same; nothing where there is none, and its
     *     words stand instead
     * @throws TooLong if it is longer than {@value #LONGEST} characters
     */
    public byte[] print(String html, String address, Function<String, Optional<byte[]>> pictures) {
        if (html.length() > LONGEST) {
            throw new TooLong(html.length());
        }
        return made.get(key(address, html), _ -> make(html, address, pictures));
    }

    private byte[] make(String html, String address, Function<String, Optional<byte[]>> pictures) {
        Document document = Jsoup.parse(html, address);
        Paper.prepare(document, style, pictures);
        one.acquireUninterruptibly();
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .withProducer("Parley")
                    .useReplacementText("〓")
                    .useUriResolver((_, uri) -> uri.startsWith("data:") ? uri : null)
                    .useExternalResourceAccessControl(
                            (uri, _) -> uri.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useHttpStreamImplementation(Printer::refuse)
                    .useProtocolsStreamImplementation(Printer::refuse, "file", "jar", "ftp")
                    .withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(document), "")
                    .usePDDocument(pdf)
                    .toStream(bytes);
            Type.offer(builder, pdf);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            one.release();
        }
    }

    private static String key(String address, String html) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(html.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static FSStream refuse(String uri) {
        throw new IllegalArgumentException("a printed document asks for " + uri);
    }

    /** Says that a document is too long to be printed. */
    public static final class TooLong extends RuntimeException {

        TooLong(int length) {
            super(length + " characters are too many to be printed");
        }
    }
}
