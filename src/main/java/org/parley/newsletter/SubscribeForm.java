package org.parley.newsletter;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.parley.accounts.FormStamp;
import org.parley.accounts.ReaderAddress;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.page.Fields;

/**
 * The form by which a reader subscribes, as it was filled in.
 *
 * @param address the e-mail address as it was typed
 * @param lists the lists that were chosen
 * @param language the language to be written to in
 * @param pace how often
 * @param stamp the signed time at which it was shown
 * @param trapped whether the field was filled in that no reader sees
 */
public record SubscribeForm(
        String address, Set<ReaderList> lists, Language language, Pace pace, String stamp, boolean trapped) {

    static SubscribeForm of(Fields fields, ReaderLists lists, Languages languages, Language screen) {
        return new SubscribeForm(
                fields.text("address", ReaderAddress.LONGEST_TYPED),
                lists.find(fields.several("list")),
                languages.find(fields.text("language", 3)).orElse(screen),
                pace(fields.text("pace", 10)),
                fields.text("stamp", 100),
                !fields.text(FormStamp.TRAP, 1).isEmpty());
    }

    static Pace pace(String name) {
        Optional<Pace> found = Arrays.stream(Pace.values())
                .filter(pace -> pace.name().equals(name))
                .findFirst();
        return found.orElse(Pace.EACH);
    }

    SubscribeForm stamped(String other) {
        return new SubscribeForm(address, lists, language, pace, other, trapped);
    }

    /** The words that a reader agrees to by sending the form. */
    public static String sentence(Messages words, String journal) {
        return words.get("reader.consent", journal);
    }
}
