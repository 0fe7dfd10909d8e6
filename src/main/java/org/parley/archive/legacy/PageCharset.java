package org.parley.archive.legacy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Optional;

/** The character sets that pages of the time are in, each with the decoders that read it, the plainer one first. */
enum PageCharset {
    UTF_8("UTF-8", "UTF-8", "UTF-8"),
    SHIFT_JIS("Shift_JIS", "windows-31j", "windows-31j"),
    EUC_JP("EUC-JP", "EUC-JP", "x-eucJP-Open"),
    ISO_2022_JP("ISO-2022-JP", "ISO-2022-JP", "x-windows-iso2022jp"),
    WINDOWS_1252("windows-1252", "windows-1252", "windows-1252");

    private final String label;
    private final String plain;
    private final String extended;

    PageCharset(String label, String plain, String extended) {
        this.label = label;
        this.plain = plain;
        this.extended = extended;
    }

    /** Its usual name. */
    String label() {
        return label;
    }

    /** The text, if every byte of it is valid. */
    Optional<String> decode(byte[] bytes) {
        return strict(plain, bytes).or(() -> extended.equals(plain) ? Optional.empty() : strict(extended, bytes));
    }

    private static Optional<String> strict(String decoder, byte[] bytes) {
        try {
            return Optional.of(Charset.forName(decoder)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException invalid) {
            return Optional.empty();
        }
    }

    /** The character set that a page or a detector calls so. */
    static Optional<PageCharset> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "utf-8", "utf8" -> Optional.of(UTF_8);
            case "shift-jis", "x-sjis", "sjis", "windows-31j", "ms932", "cp932", "ms-kanji" -> Optional.of(SHIFT_JIS);
            case "euc-jp", "x-euc-jp", "x-euc", "eucjp" -> Optional.of(EUC_JP);
            case "iso-2022-jp", "jis", "csiso2022jp" -> Optional.of(ISO_2022_JP);
            case "windows-1252", "iso-8859-1", "latin1", "cp1252", "iso-8859-15" -> Optional.of(WINDOWS_1252);
            default -> Optional.empty();
        };
    }
}
