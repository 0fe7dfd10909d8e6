package org.parley.desk;

import java.text.MessageFormat;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.publishing.EditionState;

/** Says in the words of the screen why something cannot be done. */
public final class DeskFailures {

    private DeskFailures() {}

    /** Why, for a reader of this language. */
    public static String say(NotPossible refused, Language language) {
        Messages words = Messages.in(language);
        Object about = refused.about();
        if (about instanceof EditionState state) {
            return MessageFormat.format(words.get(refused.key()), words.get("desk.state." + state));
        }
        return about == null ? words.get(refused.key()) : words.get(refused.key(), about);
    }
}
