package org.parley.newsletter.issue;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.language.PartialDate;
import org.parley.publishing.Authorship;
import org.parley.publishing.Chosen;
import org.parley.publishing.NewPiece;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;
import org.parley.publishing.TranslationStatus;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.Line;
import org.parley.publishing.text.Markdown;
import org.springframework.stereotype.Component;

/**
 * Makes the piece that an issue becomes when it is sent: it says in each language what the letter says, so that what readers
 * got is in the archive, with links to the pieces.
 */
@Component
class IssuePiece {

    private final IssueLetter letters;
    private final Languages languages;

    IssuePiece(IssueLetter letters, Languages languages) {
        this.letters = letters;
        this.languages = languages;
    }

    /** Makes it. */
    NewPiece of(Issue issue, LocalDate date) {
        Map<Chosen, PieceCard> pieces = letters.pieces(issue);
        Map<Language, NewPiece.Text> editions = new LinkedHashMap<>();
        Language original = original(issue);
        Body first = body(issue, pieces, original);
        editions.put(original, text(issue, date, original, first, null));
        for (Language language : languages.all()) {
            if (!language.equals(original)) {
                Body body = body(issue, pieces, language).translating(first);
                editions.put(language, text(issue, date, language, body, TranslationStatus.HUMAN));
            }
        }
        return new NewPiece(
                null,
                PieceKind.NEWSLETTER_ISSUE,
                Section.NEWSLETTERS,
                PartialDate.of(date),
                original,
                null,
                List.of(),
                null,
                null,
                editions);
    }

    /** The first of the journal's languages in which something was written for it. */
    private Language original(Issue issue) {
        Issue.Content content = issue.content();
        return languages.all().stream()
                .filter(language -> content.introduction().exactly(language).isPresent()
                        || content.title().exactly(language).isPresent())
                .findFirst()
                .orElse(languages.all().getFirst());
    }

    private NewPiece.Text text(
            Issue issue,
            LocalDate date,
            Language language,
            Body body,
            @org.jspecify.annotations.Nullable TranslationStatus translation) {
        return new NewPiece.Text(letters.title(issue, date, language), "", body, translation, null);
    }

    private static Body body(Issue issue, Map<Chosen, PieceCard> pieces, Language language) {
        List<Block> blocks = new ArrayList<>();
        String introduction = issue.content().introduction().in(language);
        if (!introduction.isEmpty()) {
            blocks.addAll(Markdown.parse(introduction).blocks());
        }
        pieces.forEach((chosen, card) -> {
            Language shown = card.shownIn(language);
            URI link = URI.create("/pieces/" + card.slug());
            blocks.add(new Block.Heading(
                    BlockId.next(),
                    2,
                    new Line.Builder()
                            .text(card.title().in(shown), Set.of(), link)
                            .build()));
            String names = names(card, language);
            if (!names.isEmpty()) {
                blocks.add(new Block.Paragraph(BlockId.next(), Line.of(names)));
            }
            String said = chosen.said(card, language).text();
            if (!said.isEmpty()) {
                blocks.add(new Block.Paragraph(BlockId.next(), Line.of(said)));
            }
        });
        return new Body(blocks);
    }

    private static String names(PieceCard card, Language language) {
        return card.authors().stream()
                .map(Authorship::name)
                .map(name -> name.in(language))
                .collect(Collectors.joining(Messages.in(language).get("comma")));
    }
}
