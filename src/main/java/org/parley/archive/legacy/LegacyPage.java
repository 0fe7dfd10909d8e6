package org.parley.archive.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.language.Language;
import org.parley.language.PartialDate;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;
import org.parley.publishing.text.Body;

/** What a file of the legacy archive turned out to be. */
public sealed interface LegacyPage {

    /** What was doubtful in reading it, each a sentence for people. */
    List<String> doubts();

    /**
     * One text: navigation, kicker or date, title, author line, body.
     *
     * @param address its old address, if it is known
     * @param date at the precision that the page gives it
     * @param original the language that it is written in
     */
    record Item(
            Optional<String> address,
            Section section,
            PieceKind kind,
            Optional<SeriesEntry> series,
            String title,
            Optional<PartialDate> date,
            Language original,
            Optional<Byline> byline,
            Optional<PermissionLine> permission,
            Optional<TranslationNote> translation,
            Optional<AnswersLine> answers,
            Body body,
            List<String> doubts)
            implements LegacyPage {
        public Item {
            doubts = List.copyOf(doubts);
        }

        /** The same, dated by something other than itself, which is a doubt. */
        public Item dated(PartialDate day, String doubt) {
            List<String> all = new ArrayList<>(doubts);
            all.add(doubt);
            return new Item(
                    address,
                    section,
                    kind,
                    series,
                    title,
                    Optional.of(day),
                    original,
                    byline,
                    permission,
                    translation,
                    answers,
                    body,
                    all);
        }
    }

    /**
     * A page that lists texts under the months in which they were put up, each with a summary.
     *
     * @param entries in the page's order
     */
    record Index(Optional<Section> section, List<ListEntry> entries, List<String> doubts) implements LegacyPage {
        public Index {
            entries = List.copyOf(entries);
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * A page that tells Japanese readers of texts in English: a Japanese title and paragraph for each.
     *
     * @param date that of the page
     * @param entries in the page's order
     */
    record JapaneseSummary(Optional<PartialDate> date, List<SummaryEntry> entries, List<String> doubts)
            implements LegacyPage {
        public JapaneseSummary {
            entries = List.copyOf(entries);
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * The transcript of a discussion.
     *
     * @param text what it shares with an item; its body holds the whole transcript
     * @param speakers who speaks, in the order in which they first do
     */
    record Panel(Item text, List<Speaker> speakers) implements LegacyPage {
        public Panel {
            speakers = List.copyOf(speakers);
        }

        @Override
        public List<String> doubts() {
            return text.doubts();
        }
    }

    /**
     * No page of the legacy platform, or one that cannot be read.
     *
     * @param reason why, as a sentence without its full stop
     */
    record NotLegacy(String reason, List<String> doubts) implements LegacyPage {
        public NotLegacy {
            doubts = List.copyOf(doubts);
        }
    }
}
