package org.parley.archive.legacy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a file of the legacy archive: by one set of rules, whether it is HTML or a text capture. It writes nothing. */
public final class LegacyReader {

    /** The most bytes that a page has. */
    public static final int MOST_BYTES = PageFile.MOST_BYTES;

    private LegacyReader() {}

    /**
     * The bytes of a file.
     *
     * @param bytes all of them; empty where the file is refused
     * @param refusal why it is refused unread, if it is
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Content(byte[] bytes, Optional<String> refusal) {}

    /**
     * Reads a file's bytes, if it is of a size that a page can have.
     *
     * @throws IOException if the file cannot be read
     */
    public static Content content(Path file) throws IOException {
        try {
            return new Content(PageFile.read(file), Optional.empty());
        } catch (Refusal refusal) {
            return new Content(new byte[0], Optional.of(String.valueOf(refusal.getMessage())));
        }
    }

    /** Understands a page. */
    public static LegacyPage read(byte[] bytes, Path file) {
        try {
            PageFile.refuseSize(bytes.length);
            return understand(CharacterSets.decode(bytes), file);
        } catch (Refusal refusal) {
            return new LegacyPage.NotLegacy(String.valueOf(refusal.getMessage()), List.of());
        }
    }

    private static LegacyPage understand(Decoded decoded, Path file) {
        Optional<String> byPath = LegacyAddress.of(file);
        Capture capture = HtmlCapture.isHtml(decoded.text())
                ? HtmlCapture.read(decoded.text(), byPath)
                : TextCapture.read(decoded.text());
        Frame frame = Frame.around(capture.rows());
        Optional<String> address = capture.address().or(() -> byPath);
        boolean summary = SummaryReader.is(frame.content());
        if (!frame.isOfPlatform() && address.isEmpty() && !summary) {
            return new LegacyPage.NotLegacy(
                    "it is no page of the GLOCOM Platform: no masthead, breadcrumb, copyright line or address of it",
                    decoded.doubts());
        }
        Page page = new Page(address, file.toString(), frame, capture.fromHtml(), decoded.doubts());
        if (summary) {
            return SummaryReader.read(page);
        }
        return IndexReader.is(frame.content()) ? IndexReader.read(page) : ItemReader.read(page);
    }
}
