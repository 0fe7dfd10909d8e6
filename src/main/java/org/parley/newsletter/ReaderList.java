package org.parley.newsletter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.parley.search.SavedSearch;

/**
 * Something that a reader can subscribe to.
 *
 * @param kind what it is about
 * @param subject which: the word of a section or debate in addresses, the query of a saved search; empty for the weekly
 */
public record ReaderList(ListKind kind, String subject) {

    /** How many characters a subject has at most. */
    public static final int LONGEST = SavedSearch.LONGEST;

    private static final int LONGEST_MAIL_NAME = 80;
    private static final int DIGEST = 12;

    /** The newsletter of the journal. */
    public static final ReaderList WEEKLY = new ReaderList(ListKind.WEEKLY, "");

    /** How forms and files name it: {@code weekly}, {@code section:debates}, {@code search:q=alliance}. */
    public String word() {
        return subject.isEmpty() ? kind.word() : kind.word() + ":" + subject;
    }

    /**
     * Its name in addresses and headers of mail, such as the {@code List-Id}: {@code weekly}, {@code section-debates},
     * {@code search-} and a digest of the query. What is too long ends in a digest.
     */
    public String mailName() {
        return switch (kind) {
            case WEEKLY -> kind.word();
            case SECTION, DEBATE -> {
                String name = kind.word() + "-" + subject;
                yield name.length() <= LONGEST_MAIL_NAME
                        ? name
                        : name.substring(0, LONGEST_MAIL_NAME - DIGEST - 1).replaceAll("-+$", "") + "-" + digest();
            }
            case SEARCH -> kind.word() + "-" + digest();
        };
    }

    private String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST / 2);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes a word apart; whether there is such a list is not asked. */
    static Optional<ReaderList> parse(String word) {
        if (word.length() > LONGEST + 20) {
            return Optional.empty();
        }
        int colon = word.indexOf(':');
        String kind = colon < 0 ? word : word.substring(0, colon);
        String subject = colon < 0 ? "" : word.substring(colon + 1);
        return Arrays.stream(ListKind.values())
                .filter(one -> one.word().equals(kind) && (one == ListKind.WEEKLY) == subject.isEmpty())
                .map(one -> new ReaderList(one, subject))
                .findFirst();
    }
}
