package org.parley.accounts;

/** Reads the e-mail address that a reader typed, and says in words what is wrong with one that cannot be written to. */
public final class ReaderAddress {

    /** The most that is read of what was typed. */
    public static final int LONGEST_TYPED = 1_000;

    private static final String FIELD = "address";
    private static final int LONGEST_MAILBOX = 64;
    private static final char WIDE_FIRST = '\uFF01';
    private static final char WIDE_LAST = '\uFF5E';
    private static final int WIDE_SHIFT = 0xFEE0;

    private ReaderAddress() {}

    /**
     * The address. Letters and signs of full width are taken for those that a Japanese keyboard has beside them; a domain in
     * another script is brought into the form that the network uses.
     *
     * @throws Unacceptable if it is none that can be written to
     */
    public static EmailAddress read(String typed) {
        String text = narrowed(typed.strip());
        if (text.isEmpty()) {
            throw new Unacceptable(FIELD, "reader.wrong.address-missing");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Unacceptable(FIELD, "reader.wrong.address-lines");
        }
        if (text.length() > EmailAddress.LONGEST) {
            throw new Unacceptable(FIELD, "reader.wrong.address-long", EmailAddress.LONGEST);
        }
        int at = text.lastIndexOf('@');
        if (at > LONGEST_MAILBOX) {
            throw new Unacceptable(FIELD, "reader.wrong.mailbox-long", LONGEST_MAILBOX);
        }
        if (at > 0 && text.substring(0, at).chars().anyMatch(character -> character > '~')) {
            throw new Unacceptable(FIELD, "reader.wrong.mailbox-script");
        }
        return EmailAddress.read(text).orElseThrow(() -> new Unacceptable(FIELD, "reader.wrong.address"));
    }

    private static String narrowed(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        text.chars()
                .map(character ->
                        character >= WIDE_FIRST && character <= WIDE_LAST ? character - WIDE_SHIFT : character)
                .forEach(character -> narrow.append((char) character));
        return narrow.toString();
    }
}
