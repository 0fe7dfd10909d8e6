package org.parley.archive.legacy;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Refuses bytes that are no text. */
final class Binary {

    private static final Map<String, String> BEGINNINGS = Map.of(
            "%PDF-", "a PDF document",
            "PK\u0003\u0004", "a ZIP archive or an office document",
            "\u001f\u008b", "a gzip file",
            "\u0089PNG", "a PNG picture",
            "GIF8", "a GIF picture",
            "\u00ff\u00d8\u00ff", "a JPEG picture",
            "{\\rtf", "an RTF document",
            "\u00d0\u00cf\u0011\u00e0", "an office document",
            "WARC/", "a WARC file");

    private static final double MOST_CONTROLS = 0.005;
    private static final int FEW_CONTROLS = 3;

    private Binary() {}

    static void refuse(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        BEGINNINGS.forEach((mark, what) -> {
            if (beginning.startsWith(mark)) {
                throw new Refusal("it is " + what + ", not a page");
            }
        });
        int controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                throw new Refusal("it is binary (it holds NUL bytes), not a page");
            }
            if (b > 0 && b < 0x20 && !isUsual(b)) {
                controls++;
            }
        }
        if (controls > Math.max(FEW_CONTROLS, bytes.length * MOST_CONTROLS)) {
            throw new Refusal("it is binary (it holds " + controls + " control characters), not a page");
        }
    }

    private static boolean isUsual(byte b) {
        return (b >= '\t' && b <= '\r') || b == 0x1b || b == 0x1a;
    }
}
