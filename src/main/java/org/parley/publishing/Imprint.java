package org.parley.publishing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;

/**
 * What is printed of a book or an issue of a journal, beside its text.
 *
 * @param publisher who published it; may be empty
 * @param isbn the number of a book, as it is printed
 * @param issn the number of a journal, as it is printed
 * @param number the volume and number of an issue, in the words of the journal
 * @param pages how many pages it has
 */
public record Imprint(
        LocalText publisher,
        @Nullable String isbn,
        @Nullable String issn,
        @Nullable String number,
        @Nullable Integer pages) {

    /** Nothing is printed. */
    public static final Imprint NONE = new Imprint(LocalText.NONE, null, null, null, null);

    /** The most characters of a publisher's name, in each language. */
    public static final int LONGEST_PUBLISHER = 300;

    /** The most characters of a number of an issue. */
    public static final int LONGEST_NUMBER = 60;

    /** The most pages. */
    public static final int MOST_PAGES = 100_000;

    private static final Pattern ISSN = Pattern.compile("\\d{4}-\\d{3}[\\dX]");
    private static final Set<PieceKind> COLLECTIONS = Set.of(PieceKind.TOPIC, PieceKind.BOOK, PieceKind.JOURNAL_ISSUE);

    /** Whether pieces of this kind hold others. */
    public static boolean holdsPieces(PieceKind kind) {
        return COLLECTIONS.contains(kind);
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * Whether this is an ISBN of ten or thirteen digits, with or without hyphens, whose last digit is right.
     *
     * @see <a href="https://www.isbn-international.org/content/isbn-users-manual">ISBN Users' Manual</a>
     */
    public static boolean isIsbn(String written) {
        String digits = digits(written);
        if (written.length() > 17 || !written.matches("[\\d Xx-]+")) {
            return false;
        }
        if (digits.matches("97[89]\\d{10}")) {
            int sum = 0;
            for (int i = 0; i < 13; i++) {
                sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
            }
            return sum % 10 == 0;
        }
        return digits.matches("\\d{9}[\\dX]") && weighted(digits) % 11 == 0;
    }

    /**
     * Whether this is an ISSN whose last digit is right.
     *
     * @see <a href="https://www.issn.org/understanding-the-issn/what-is-an-issn/">ISSN</a>
     */
    public static boolean isIssn(String written) {
        return ISSN.matcher(written).matches() && weighted(digits(written)) % 11 == 0;
    }

    /** An ISBN as machines read it. */
    static String digits(String written) {
        return written.toUpperCase(Locale.ROOT).replaceAll("[^\\dX]", "");
    }

    /** The sum of the digits, the last times one, the one before times two, and so on. */
    private static int weighted(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            sum += (digit == 'X' ? 10 : digit - '0') * (digits.length() - i);
        }
        return sum;
    }
}
