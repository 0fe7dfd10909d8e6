package org.parley.newsletter.round;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.language.PlainText;
import org.parley.newsletter.ListId;
import org.parley.newsletter.ListName;
import org.parley.newsletter.Pace;
import org.parley.newsletter.ReaderLists;
import org.parley.newsletter.delivery.NewMailing;
import org.parley.newsletter.letter.LetterContent;
import org.parley.newsletter.letter.LetterContent.Entry;
import org.parley.newsletter.letter.LetterContent.Part;
import org.parley.newsletter.letter.LetterHtml;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.springframework.stereotype.Component;

/** Writes the letter of a round to those who read one language and are told of the same lists. */
@Component
class RoundLetter {

    /** The name in headers of mail of what is about several lists. */
    static final String SEVERAL = "news";

    /** How many pieces a letter names; programs of mail cut off what is long. */
    static final int MOST = 30;

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_NAME = 200;

    private final ReaderLists lists;
    private final LetterHtml html;

    RoundLetter(ReaderLists lists, LetterHtml html) {
        this.lists = lists;
        this.html = html;
    }

    /**
     * The pieces that are new in a list, to readers of one language.
     *
     * @param pieces the newest first; at least one
     */
    record Fresh(News.InList list, List<PieceCard> pieces) {}

    /**
     * Writes it.
     *
     * @param leave the key of what the letter is about: of the list, or of the lists together
     * @param newest all that is new to readers of the language, the newest first
     * @param fresh the lists; at least one
     */
    NewMailing write(Pace pace, Language language, ListId leave, List<PieceCard> newest, List<Fresh> fresh) {
        Messages words = Messages.in(language);
        Set<PieceId> all = fresh.stream()
                .flatMap(list -> list.pieces().stream())
                .map(PieceCard::id)
                .collect(Collectors.toSet());
        List<PieceCard> named = newest.stream()
                .filter(card -> all.contains(card.id()))
                .limit(MOST)
                .toList();
        List<ListName> names =
                lists.names(fresh.stream().map(each -> each.list().list()).toList(), language);
        String about =
                line(names.stream().map(ListName::text).collect(Collectors.joining(words.get("dot"))), LONGEST_NAME);
        boolean one = fresh.size() == 1;
        List<Part> parts = parts(language, named, fresh, one ? List.of() : names);
        LetterContent letter = new LetterContent(
                language,
                words.get("round.title." + pace),
                all.size() > named.size() ? words.get("round.more", all.size(), named.size()) : "",
                language,
                parts,
                about,
                null);
        return new NewMailing(
                one ? fresh.getFirst().list().list().mailName() : SEVERAL,
                leave.toString(),
                Map.of(
                        language,
                        new NewMailing.Content(
                                one ? about : words.get("round.lists"),
                                subject(words, parts, all.size()),
                                html.of(letter))),
                null);
    }

    /** Each list with those of its pieces that were not named before. */
    private static List<Part> parts(Language language, List<PieceCard> named, List<Fresh> fresh, List<ListName> names) {
        List<Part> parts = new ArrayList<>();
        Set<PieceCard> left = new HashSet<>(named);
        for (int at = 0; at < fresh.size(); at++) {
            List<Entry> entries = fresh.get(at).pieces().stream()
                    .filter(left::remove)
                    .map(card -> entry(card, language))
                    .toList();
            if (!entries.isEmpty()) {
                parts.add(
                        names.isEmpty()
                                ? new Part("", language, entries)
                                : new Part(names.get(at).text(), names.get(at).language(), entries));
            }
        }
        return parts;
    }

    private static Entry entry(PieceCard card, Language language) {
        Entry whole = Entry.of(card, language);
        return new Entry(card, PlainText.shorten(whole.text(), LONGEST_TEXT), whole.language());
    }

    private static String subject(Messages words, List<Part> parts, int count) {
        PieceCard first = parts.getFirst().entries().getFirst().card();
        String title = line(first.title().in(first.shownIn(words.language())), LONGEST_SUBJECT);
        return count == 1 ? title : words.get("round.subject", count, title);
    }

    private static String line(String text, int longest) {
        return PlainText.shorten(PlainText.line(text), longest);
    }
}
