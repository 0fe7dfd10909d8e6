package org.parley.publishing;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.JournalSettings;
import org.parley.page.Pages;
import org.parley.store.Subject;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * Makes feeds, in Atom: of pieces, each with its whole text, and of what else readers may follow.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
@Component
@SuppressWarnings("JavaUtilDate") // It is what the feed library takes.
public class AtomFeed {

    private static final String ATOM = "application/atom+xml;charset=UTF-8";

    private final Addresses addresses;
    private final Pages pages;

    AtomFeed(Addresses addresses, Pages pages) {
        this.addresses = addresses;
        this.pages = pages;
    }

    /**
     * Answers with a feed.
     *
     * @param title what it is called
     * @param path its own path, without the language
     * @param page the path of the page that shows the same
     * @param shows what it is kept until a change of, beside pieces and people
     */
    public View view(
            Language language, String title, String path, String page, Collection<PieceView> pieces, Subject shows) {
        Messages words = Messages.in(language);
        Instant newest = pieces.stream()
                .map(piece -> piece.editionFor(language).updatedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        List<SyndEntry> entries =
                pieces.stream().map(piece -> entry(piece, language, words)).toList();
        return answer(
                feed(language, title, path, page, entries, newest),
                Stream.of(
                                Subject.any(PieceId.SUBJECT),
                                Subject.any(PersonId.SUBJECT),
                                Subject.any(JournalSettings.SUBJECT),
                                shows)
                        .collect(Collectors.toSet()));
    }

    /**
     * Something that a feed tells of and that is no piece.
     *
     * @param id a key that it keeps
     * @param title what happened
     * @param path where a reader sees it, without the language
     * @param published when it was first told
     * @param updated when it was last told otherwise
     * @param text more of it; may be empty
     */
    public record Entry(String id, String title, String path, Instant published, Instant updated, String text) {}

    /**
     * Answers with a feed of other things than pieces.
     *
     * @param shows what it is kept until a change of
     */
    public View view(
            Language language, String title, String path, String page, List<Entry> entries, Set<Subject> shows) {
        Instant newest =
                entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
        List<SyndEntry> told =
                entries.stream().map(entry -> entry(entry, language)).toList();
        return answer(feed(language, title, path, page, told, newest), shows);
    }

    private SyndFeed feed(
            Language language, String title, String path, String page, List<SyndEntry> entries, Instant newest) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setLanguage(language.tag());
        feed.setUri(addresses.full(language, path));
        feed.setTitle(title);
        feed.setLinks(List.of(
                link(addresses.full(language, page), "alternate"), link(addresses.full(language, path), "self")));
        feed.setEntries(entries);
        feed.setPublishedDate(Date.from(newest));
        return feed;
    }

    private View answer(SyndFeed feed, Set<Subject> shows) {
        try {
            return pages.document(
                    new SyndFeedOutput().outputString(feed, false).getBytes(StandardCharsets.UTF_8), ATOM, shows);
        } catch (FeedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SyndEntry entry(Entry told, Language language) {
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri(told.id);
        entry.setTitle(told.title);
        entry.setLink(addresses.full(language, told.path));
        entry.setPublishedDate(Date.from(told.published));
        entry.setUpdatedDate(Date.from(told.updated));
        if (!told.text.isEmpty()) {
            entry.setDescription(content("text", told.text));
        }
        return entry;
    }

    private SyndEntry entry(PieceView piece, Language language, Messages words) {
        PieceCard card = piece.card();
        Edition edition = piece.editionFor(language);
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri("urn:uuid:" + card.id());
        entry.setTitle(edition.title());
        entry.setLink(addresses.full(language, "/pieces/" + card.slug()));
        entry.setPublishedDate(
                Date.from(card.date().firstDay().atStartOfDay(ZoneOffset.UTC).toInstant()));
        entry.setUpdatedDate(Date.from(edition.updatedAt()));
        entry.setAuthors(
                card.authors().stream().map(author -> person(author, language)).toList());
        if (!edition.summary().isEmpty()) {
            entry.setDescription(content("text", edition.summary()));
        }
        BodyHtml.Parts html =
                BodyHtml.of(edition.body(), words, path -> addresses.full(language, path), addresses::full);
        if (!html.text().isEmpty()) {
            String notes = html.notes().isEmpty() ? "" : "<ol>" + html.notes() + "</ol>";
            entry.setContents(List.of(content("html", html.text() + notes)));
        }
        return entry;
    }

    private static SyndPerson person(Authorship author, Language language) {
        SyndPerson person = new SyndPersonImpl();
        person.setName(author.name().in(language));
        return person;
    }

    private static SyndContentImpl content(String type, String value) {
        SyndContentImpl content = new SyndContentImpl();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    private static SyndLinkImpl link(String address, String relation) {
        SyndLinkImpl link = new SyndLinkImpl();
        link.setHref(address);
        link.setRel(relation);
        return link;
    }
}
