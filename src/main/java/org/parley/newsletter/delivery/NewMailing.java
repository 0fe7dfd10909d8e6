package org.parley.newsletter.delivery;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;

/**
 * A mailing to be made.
 *
 * @param list the name of the list in addresses and headers: lower-case letters, digits and hyphens
 * @param listId the key of that list, or of several together; absent where it is sent to somebody by name
 * @param contents what it says, by language; recipients of another language get the first
 * @param notBefore when it is sent at the earliest; absent for now
 */
public record NewMailing(
        String list,
        @Nullable String listId,
        Map<Language, Content> contents,
        @Nullable Instant notBefore) {

    /** How long the HTML of a message may be. Some mail programs show no more than about 100 KB of it. */
    public static final int LONGEST_HTML = 400_000;

    /** A mailing that belongs to no list. */
    public NewMailing(String list, Map<Language, Content> contents, @Nullable Instant notBefore) {
        this(list, null, contents, notBefore);
    }

    public NewMailing {
        if (!list.matches("[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?")) {
            throw new IllegalArgumentException("not the name of a list: " + list);
        }
        if (contents.isEmpty()) {
            throw new IllegalArgumentException("a mailing says something in one language at least");
        }
        contents = Map.copyOf(contents);
    }

    /**
     * What a mailing says in one language.
     *
     * @param listTitle what readers know the list by
     * @param subject the subject of the message
     * @param html a whole document; {@link MessageMaker#UNSUBSCRIBE} in it becomes each reader's way out
     */
    public record Content(String listTitle, String subject, String html) {

        public Content {
            if (broken(listTitle) || broken(subject) || subject.isBlank() || subject.length() > 500) {
                throw new IllegalArgumentException("the subject and the title of a list are one line each");
            }
            if (listTitle.length() > 200 || html.length() > LONGEST_HTML) {
                throw new IllegalArgumentException("the title of the list or the message is too long");
            }
        }

        private static boolean broken(String text) {
            return text.codePoints().anyMatch(Character::isISOControl);
        }
    }
}
