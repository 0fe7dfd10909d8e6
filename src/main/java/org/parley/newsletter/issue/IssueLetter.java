package org.parley.newsletter.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.language.PartialDate;
import org.parley.newsletter.ListName;
import org.parley.newsletter.ReaderLists;
import org.parley.newsletter.delivery.NewMailing;
import org.parley.newsletter.letter.LetterContent;
import org.parley.newsletter.letter.LetterHtml;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Chosen;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.springframework.stereotype.Component;

/** Makes the letters of an issue, one in each language of the journal, as readers get them. */
@Component
class IssueLetter {

    private final Catalogue catalogue;
    private final ReaderLists lists;
    private final LetterHtml html;
    private final Languages languages;

    IssueLetter(Catalogue catalogue, ReaderLists lists, LetterHtml html, Languages languages) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.html = html;
        this.languages = languages;
    }

    /** The pieces of an issue that readers may see, as it names them, in its order. */
    Map<Chosen, PieceCard> pieces(Issue issue) {
        Map<PieceId, PieceCard> visible = PieceCard.byKey(
                catalogue.cards(Caller.READER, Chosen.keys(issue.content().chosen())));
        Map<Chosen, PieceCard> pieces = new LinkedHashMap<>();
        for (Chosen chosen : issue.content().chosen()) {
            PieceCard card = visible.get(chosen.piece());
            if (card != null) {
                pieces.put(chosen, card);
            }
        }
        return pieces;
    }

    /** What the list of an issue is called. */
    ListName list(Issue issue, Language language) {
        return lists.names(List.of(issue.list()), language).getFirst();
    }

    /** What an issue is called in a language: its title, or its list and the date. */
    String title(Issue issue, LocalDate date, Language language) {
        return title(issue, list(issue, language), date, language);
    }

    /** The same, where the name of the list is known. */
    static String title(Issue issue, ListName list, LocalDate date, Language language) {
        LocalText title = issue.content().title();
        return title.isEmpty()
                ? Messages.in(language)
                        .get("issue.title-of", list.text(), PartialDate.of(date).in(language))
                : title.in(language);
    }

    /**
     * The letter of an issue.
     *
     * @param page the path of the page that says the same, without the language
     */
    String html(Issue issue, Map<Chosen, PieceCard> pieces, LocalDate date, Language language, String page) {
        LocalText introduction = issue.content().introduction();
        List<LetterContent.Entry> entries = new ArrayList<>();
        pieces.forEach((chosen, card) -> {
            Chosen.Said said = chosen.said(card, language);
            entries.add(new LetterContent.Entry(card, said.text(), said.language()));
        });
        return html.of(new LetterContent(
                language,
                title(issue, date, language),
                introduction.in(language),
                introduction.languageFor(language),
                List.of(new LetterContent.Part("", language, entries)),
                list(issue, language).text(),
                page));
    }

    /** What the mailing of an issue says, by language. */
    Map<Language, NewMailing.Content> contents(Issue issue, LocalDate date, String page, String before) {
        Map<Chosen, PieceCard> pieces = pieces(issue);
        Map<Language, NewMailing.Content> contents = new LinkedHashMap<>();
        for (Language language : languages.all()) {
            contents.put(
                    language,
                    new NewMailing.Content(
                            list(issue, language).text(),
                            before + title(issue, date, language),
                            html(issue, pieces, date, language, page)));
        }
        return contents;
    }
}
