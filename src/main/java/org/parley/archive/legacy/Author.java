package org.parley.archive.legacy;

import java.util.Optional;

/**
 * An author as a byline names one.
 *
 * @param name as it is shown, surnames in their usual case
 * @param surname the part of the name that it is sorted by; for a group the whole name
 * @param group whether it is a group such as a staff, and no person
 * @param affiliation what the author was then, whole, as the page says it
 * @param raw the part of the byline that says all this, its white space single
 */
public record Author(String name, String surname, boolean group, Optional<String> affiliation, String raw) {

    Author withAffiliation(String text) {
        return new Author(name, surname, group, Optional.of(text), raw);
    }
}
