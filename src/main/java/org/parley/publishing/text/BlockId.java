package org.parley.publishing.text;

import java.security.SecureRandom;

/**
 * The identity of a block: unique in its piece, the same in every revision and every edition that carries the block.
 *
 * @param value 1 to 16 lower-case letters and digits, the first a letter
 */
public record BlockId(String value) {

    private static final int LONGEST = 16;
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LETTERS = 23;
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    public BlockId {
        if (!isOne(value)) {
            throw new TextException("block-id", value);
        }
    }

    private static boolean isOne(String value) {
        if (value.isEmpty() || value.length() > LONGEST || !isLetter(value.charAt(0))) {
            return false;
        }
        return value.chars().allMatch(character -> isLetter(character) || (character >= '0' && character <= '9'));
    }

    private static boolean isLetter(int character) {
        return character >= 'a' && character <= 'z';
    }

    /** A new identity, drawn from about 6 × 10¹¹. */
    public static BlockId next() {
        StringBuilder id = new StringBuilder(LENGTH);
        id.append(ALPHABET.charAt(RANDOM.nextInt(LETTERS)));
        while (id.length() < LENGTH) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new BlockId(id.toString());
    }

    /** The value. */
    @Override
    public String toString() {
        return value;
    }
}
