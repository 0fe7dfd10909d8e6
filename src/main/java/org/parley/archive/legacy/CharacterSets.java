package org.parley.archive.legacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes a page strictly: by its byte order mark, else by what its bytes are, whatever it declares.
 *
 * <p>A declaration only weighs between character sets that the bytes allow; a wrong one is a doubt. What is valid in none
 * is refused, so that no wrong character is ever taken.
 */
final class CharacterSets {

    private static final double LEAST_PLAUSIBLE = 0.4;
    private static final double WEIGHT_OF_DECLARATION = 0.05;
    private static final double WEIGHT_OF_DETECTION = 0.1;
    private static final int DETECTED_BYTES = 64 * 1024;

    private CharacterSets() {}

    static Decoded decode(byte[] bytes) {
        Optional<Decoded> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Binary.refuse(bytes);
        Optional<String> declared = DeclaredCharset.find(bytes);
        if (isAscii(bytes)) {
            String text = new String(bytes, StandardCharsets.US_ASCII);
            return hasEscapes(text) ? inJis(bytes, declared) : decoded(text, PageCharset.UTF_8.label(), List.of());
        }
        return PageCharset.UTF_8
                .decode(bytes)
                .map(text -> decoded(text, PageCharset.UTF_8, declared))
                .orElseGet(() -> byPlausibility(bytes, declared));
    }

    private static Optional<Decoded> byMark(byte[] bytes) {
        boolean big = starts(bytes, 0xFE, 0xFF);
        if (big || starts(bytes, 0xFF, 0xFE)) {
            String name = big ? "UTF-16BE" : "UTF-16LE";
            String text =
                    new String(bytes, 2, bytes.length - 2, big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
            if (text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0) {
                throw new Refusal("it begins as " + name + " text but is not valid in it");
            }
            return Optional.of(decoded(text, name, List.of()));
        }
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            Binary.refuse(bytes);
            String text = PageCharset.UTF_8
                    .decode(bytes)
                    .orElseThrow(() -> new Refusal("it begins as UTF-8 text but is not valid in it"));
            return Optional.of(decoded(text.substring(1), PageCharset.UTF_8.label(), List.of()));
        }
        return Optional.empty();
    }

    private static Decoded inJis(byte[] bytes, Optional<String> declared) {
        return PageCharset.ISO_2022_JP
                .decode(bytes)
                .map(text -> decoded(text, PageCharset.ISO_2022_JP, declared))
                .orElseThrow(CharacterSets::undecodable);
    }

    private static Decoded byPlausibility(byte[] bytes, Optional<String> declared) {
        Optional<PageCharset> said = declared.flatMap(PageCharset::named);
        Optional<PageCharset> detected = detect(bytes);
        PageCharset best = null;
        String bestText = "";
        double bestScore = LEAST_PLAUSIBLE;
        for (PageCharset charset : List.of(PageCharset.SHIFT_JIS, PageCharset.EUC_JP, PageCharset.WINDOWS_1252)) {
            Optional<String> text = charset.decode(bytes);
            if (text.isPresent()) {
                double score = charset == PageCharset.WINDOWS_1252
                        ? Plausibility.ofLatin(text.get())
                        : Plausibility.ofJapanese(text.get());
                score += said.filter(charset::equals).isPresent() ? WEIGHT_OF_DECLARATION : 0;
                score += detected.filter(charset::equals).isPresent() ? WEIGHT_OF_DETECTION : 0;
                if (score > bestScore) {
                    best = charset;
                    bestText = text.get();
                    bestScore = score;
                }
            }
        }
        if (best == null) {
            throw undecodable();
        }
        return decoded(bestText, best, declared);
    }

    private static Refusal undecodable() {
        return new Refusal("its bytes are no valid text in UTF-8, Shift_JIS, EUC-JP or ISO-2022-JP");
    }

    private static Optional<PageCharset> detect(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, DETECTED_BYTES));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset()).flatMap(PageCharset::named);
    }

    private static Decoded decoded(String text, PageCharset charset, Optional<String> declared) {
        List<String> doubts = new ArrayList<>();
        declared.filter(name -> PageCharset.named(name).filter(charset::equals).isEmpty())
                .ifPresent(name -> doubts.add("declared " + canonical(name) + " but is " + charset.label()));
        return decoded(text, charset.label(), doubts);
    }

    private static String canonical(String name) {
        return PageCharset.named(name).map(PageCharset::label).orElse(name);
    }

    private static Decoded decoded(String text, String charset, List<String> doubts) {
        List<String> all = new ArrayList<>(doubts);
        if (text.indexOf('\uFFFD') >= 0) {
            all.add("characters were lost before the page was captured: it holds replacement characters");
        }
        return new Decoded(text.replace("\r\n", "\n").replace('\r', '\n'), charset, all);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasEscapes(String text) {
        return text.contains("\u001b$") || text.contains("\u001b(");
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
