package org.parley.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which passwords are good enough: long, not in lists of common ones, not made of what everybody knows of the account. */
final class PasswordRules {

    /** How many characters a password has at least. */
    static final int SHORTEST = 12;

    /** How many characters a password has at most. */
    static final int LONGEST = 1_000;

    /** What is beyond that is not looked at when guesses are counted: counting takes long, and the beginning decides. */
    private static final int COUNTED = 60;

    /** Fewer guesses than a hundred million: what an attacker has at hand without effort. */
    private static final int ENOUGH = 3;

    private static final int TELLING = 4;

    private PasswordRules() {}

    /**
     * Lets a password pass that is good enough for an account.
     *
     * @throws Unacceptable if it is not; its field is {@code password}
     */
    static void check(String password, Account account) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new Unacceptable("password", "password.too-short", SHORTEST);
        }
        if (length > LONGEST || password.length() > LONGEST) {
            throw new Unacceptable("password", "password.too-long", LONGEST);
        }
        List<String> known = known(account);
        String lower = password.toLowerCase(Locale.ROOT);
        if (known.stream().anyMatch(lower::contains)) {
            throw new Unacceptable("password", "password.tells-who");
        }
        String counted = password.length() > COUNTED ? password.substring(0, COUNTED) : password;
        if (Guessing.ZXCVBN.measure(counted, known).getScore() < ENOUGH) {
            throw new Unacceptable("password", "password.too-common");
        }
    }

    private static List<String> known(Account account) {
        List<String> known = new ArrayList<>();
        known.add(account.email().value());
        Stream.of(account.email().mailbox(), account.name())
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[\\s._+-]+")))
                .filter(word -> word.length() >= TELLING)
                .forEach(known::add);
        return known;
    }

    /** Reads its lists when the first password is set, not at the start. */
    private static final class Guessing {

        private static final Zxcvbn ZXCVBN = new Zxcvbn();
    }
}
