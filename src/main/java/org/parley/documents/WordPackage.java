package org.parley.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.parley.documents.WordRefused.Reason;

/**
 * The parts of a Word document, taken out of its archive within limits. Nothing is written to the disk, and nobody else
 * reads the archive: what is converted is packed anew from the parts that were checked.
 */
final class WordPackage {

    /** The most bytes of a file. */
    static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final long MOST_XML = 32L * 1024 * 1024;
    /** Text packs to a tenth; what packs to less than a hundredth, and is large, is a trap. */
    private static final int MOST_RATIO = 100;

    private static final int SMALL = 4 * 1024 * 1024;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String ENCRYPTED = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final int packed;
    private long unpacked;
    private long xml;

    private WordPackage(int packed) {
        this.packed = packed;
    }

    /** Takes a file apart. */
    static WordPackage open(byte[] bytes) {
        recognise(bytes);
        WordPackage word = new WordPackage(bytes.length);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                word.take(entry.getName(), zip);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new WordRefused(Reason.DAMAGED);
        }
        word.checkKind();
        return word;
    }

    private static void recognise(byte[] bytes) {
        if (bytes.length == 0) {
            throw new WordRefused(Reason.EMPTY);
        }
        if (bytes.length > MOST_BYTES) {
            throw new WordRefused(Reason.TOO_LARGE);
        }
        if (startsWith(bytes, "%PDF".getBytes(StandardCharsets.US_ASCII))) {
            throw new WordRefused(Reason.PDF);
        }
        if (startsWith(bytes, OLE)) {
            String content = new String(bytes, StandardCharsets.ISO_8859_1);
            throw new WordRefused(content.contains(ENCRYPTED) ? Reason.PROTECTED : Reason.OLD_WORD);
        }
        if (startsWith(bytes, "{\\rtf".getBytes(StandardCharsets.US_ASCII))) {
            throw new WordRefused(Reason.OTHER_PROCESSOR);
        }
        if (!startsWith(bytes, new byte[] {'P', 'K', 3, 4})) {
            throw new WordRefused(Reason.NOT_WORD);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private void take(String name, InputStream content) throws IOException {
        boolean outside = name.startsWith("/")
                || name.contains("\\")
                || Arrays.asList(name.split("/")).contains("..");
        if (outside || parts.size() == MOST_PARTS) {
            throw new WordRefused(Reason.HARMFUL);
        }
        byte[] bytes = read(content, isXml(name));
        if (parts.putIfAbsent(name, bytes) != null) {
            throw new WordRefused(Reason.HARMFUL);
        }
    }

    private byte[] read(InputStream content, boolean isXml) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            unpacked += count;
            xml += isXml ? count : 0;
            boolean swells = unpacked > SMALL && unpacked > (long) MOST_RATIO * packed;
            if (unpacked > MOST_UNPACKED || xml > MOST_XML || swells) {
                throw new WordRefused(Reason.HARMFUL);
            }
            out.write(buffer, 0, count);
        }
        return out.toByteArray();
    }

    private void checkKind() {
        byte[] kind = parts.get("mimetype");
        if (kind != null && new String(kind, StandardCharsets.US_ASCII).contains("opendocument.text")) {
            throw new WordRefused(Reason.OTHER_PROCESSOR);
        }
        if (!parts.containsKey("[Content_Types].xml") || !parts.containsKey("_rels/.rels") || main() == null) {
            throw new WordRefused(Reason.NOT_WORD);
        }
    }

    /** The name of the part that holds the text. */
    private @Nullable String main() {
        return parts.keySet().stream()
                .filter(name -> name.matches("word/document\\d*\\.xml"))
                .findFirst()
                .orElse(null);
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    /** A part. */
    byte @Nullable [] part(String name) {
        return parts.get(name);
    }

    /** Reads each part that is XML, notes in the account what is in it, and packs the document anew. */
    byte[] repack(WordAccount account) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                String name = part.getKey();
                if (isXml(name) || name.startsWith("word/media/")) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(isXml(name) ? WordPart.read(part.getValue(), account) : part.getValue());
                    zip.closeEntry();
                }
            }
        } catch (IOException impossible) {
            throw new WordRefused(Reason.DAMAGED);
        }
        return out.toByteArray();
    }
}
