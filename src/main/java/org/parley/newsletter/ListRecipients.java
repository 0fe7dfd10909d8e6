package org.parley.newsletter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.newsletter.delivery.Recipient;
import org.parley.newsletter.delivery.RecipientSource;

/** Those on a list, for a mailing to it: read a page at a time, one language after another. Made for one mailing. */
public final class ListRecipients implements RecipientSource {

    private final Subscribers subscribers;
    private final ListId list;
    private final Set<Pace> paces;
    private final Deque<Language> languages;
    private final Function<Subscribers.OnList, Recipient> making;
    private @Nullable SubscriberId last;

    /**
     * Those on a list.
     *
     * @param languages those that the journal is read in
     * @param paces how often they want to be written to
     * @param making makes the recipient of one
     */
    public ListRecipients(
            Subscribers subscribers,
            ListId list,
            Collection<Language> languages,
            Set<Pace> paces,
            Function<Subscribers.OnList, Recipient> making) {
        this.subscribers = subscribers;
        this.list = list;
        this.languages = new ArrayDeque<>(languages);
        this.paces = paces;
        this.making = making;
    }

    @Override
    public List<Recipient> after(DSLContext db, @Nullable String after, int limit) {
        List<Recipient> found = new ArrayList<>();
        while (found.size() < limit && !languages.isEmpty()) {
            int wanted = limit - found.size();
            List<Subscribers.OnList> some = subscribers.of(db, list, languages.getFirst(), paces, last, wanted);
            some.forEach(each -> found.add(making.apply(each)));
            if (some.size() < wanted) {
                languages.removeFirst();
                last = null;
            } else {
                last = some.getLast().id();
            }
        }
        return found;
    }
}
