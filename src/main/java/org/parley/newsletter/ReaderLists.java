package org.parley.newsletter;

import static org.parley.store.schema.Tables.READER_LIST;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.parley.debate.DebateQuestion;
import org.parley.debate.Debates;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.publishing.Section;
import org.parley.search.SavedSearch;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** The lists that readers can be on: the weekly, one for each section, one for each debate, and saved searches. */
@Component
public class ReaderLists {

    /** How many lists one reader can be on. */
    static final int MOST = 30;

    /** How many debates are offered, the newest first. */
    private static final int DEBATES_OFFERED = 12;

    private static final int AT_ONCE = 200;

    private final Debates debates;
    private final Languages languages;

    ReaderLists(Debates debates, Languages languages) {
        this.debates = debates;
        this.languages = languages;
    }

    /** The lists that a form offers to anybody, in its order. */
    public List<ReaderList> offered() {
        List<ReaderList> lists = new ArrayList<>();
        lists.add(ReaderList.WEEKLY);
        Arrays.stream(Section.values())
                .filter(section -> section != Section.NEWSLETTERS)
                .forEach(section -> lists.add(new ReaderList(ListKind.SECTION, section.slug())));
        debates.questions().stream()
                .filter(debate -> !debate.closed())
                .limit(DEBATES_OFFERED)
                .forEach(debate ->
                        lists.add(new ReaderList(ListKind.DEBATE, debate.slug().value())));
        return lists;
    }

    /** The words of all debates in addresses, for {@link #find(String, Set)}. */
    Set<String> debateWords() {
        return debates.questions().stream().map(debate -> debate.slug().value()).collect(Collectors.toSet());
    }

    /** The list of this word, if there can be one, where there are these debates. */
    Optional<ReaderList> find(String word, Set<String> debateWords) {
        return ReaderList.parse(word.strip()).flatMap(list -> switch (list.kind()) {
            case WEEKLY -> Optional.of(list);
            case SECTION ->
                Section.ofSlug(list.subject())
                        .filter(section -> section != Section.NEWSLETTERS)
                        .map(_ -> list);
            case DEBATE -> Optional.of(list).filter(debate -> debateWords.contains(debate.subject()));
            case SEARCH ->
                SavedSearch.of(list.subject(), languages)
                        .map(search -> new ReaderList(ListKind.SEARCH, search.query()));
        });
    }

    /** The lists of these words, each once, at most {@value #MOST}; a word that is none is passed over. */
    public Set<ReaderList> find(Collection<String> words) {
        Set<String> debateWords =
                words.stream().anyMatch(word -> word.startsWith("debate:")) ? debateWords() : Set.of();
        Set<ReaderList> lists = new LinkedHashSet<>();
        words.stream().limit(MOST).forEach(word -> find(word, debateWords).ifPresent(lists::add));
        return lists;
    }

    /** What lists are called, in their order. */
    public List<ListName> names(Collection<ReaderList> lists, Language reader) {
        Messages words = Messages.in(reader);
        Map<String, LocalText> questions = lists.stream().anyMatch(list -> list.kind() == ListKind.DEBATE)
                ? debates.questions().stream()
                        .collect(Collectors.toMap(debate -> debate.slug().value(), DebateQuestion::question))
                : Map.of();
        return lists.stream().map(list -> name(list, words, questions)).toList();
    }

    private ListName name(ReaderList list, Messages words, Map<String, LocalText> questions) {
        Language reader = words.language();
        return switch (list.kind()) {
            case WEEKLY -> new ListName(list, words.get("reader.list.weekly"), reader);
            case SECTION ->
                new ListName(
                        list,
                        Section.ofSlug(list.subject())
                                .map(section -> words.get("section." + section))
                                .orElse(list.subject()),
                        reader);
            case DEBATE -> {
                LocalText question = questions.getOrDefault(list.subject(), LocalText.NONE);
                yield question.isEmpty()
                        ? new ListName(list, list.subject(), reader)
                        : new ListName(list, question.in(reader), question.languageFor(reader));
            }
            case SEARCH ->
                new ListName(
                        list,
                        SavedSearch.of(list.subject(), languages)
                                .map(search -> search.in(words))
                                .orElse(list.subject()),
                        reader);
        };
    }

    /** The keys of lists; one that has none yet is given one. */
    public static Map<ReaderList, ListId> keys(Transaction transaction, Collection<ReaderList> lists) {
        for (List<ReaderList> some : portions(lists)) {
            var rows = transaction
                    .db()
                    .insertInto(
                            READER_LIST, READER_LIST.ID, READER_LIST.KIND, READER_LIST.SUBJECT, READER_LIST.CREATED_AT);
            for (ReaderList list : some) {
                rows = rows.values(
                        ListId.next().toString(), list.kind().name(), list.subject(), transaction.storedAt());
            }
            rows.onConflictDoNothing().execute();
        }
        return keys(transaction.db(), lists);
    }

    /** The keys of those lists that have one. */
    public static Map<ReaderList, ListId> keys(DSLContext db, Collection<ReaderList> lists) {
        Map<ReaderList, ListId> keys = new HashMap<>();
        for (List<ReaderList> some : portions(lists)) {
            db.selectFrom(READER_LIST)
                    .where(DSL.or(some.stream()
                            .map(list ->
                                    READER_LIST.KIND.eq(list.kind().name()).and(READER_LIST.SUBJECT.eq(list.subject())))
                            .toList()))
                    .forEach(row -> keys.put(
                            new ReaderList(ListKind.valueOf(row.get(READER_LIST.KIND)), row.get(READER_LIST.SUBJECT)),
                            ListId.of(row.get(READER_LIST.ID))));
        }
        return keys;
    }

    /** As many at once as a statement may name. */
    private static List<List<ReaderList>> portions(Collection<ReaderList> lists) {
        List<ReaderList> all = List.copyOf(lists);
        List<List<ReaderList>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            portions.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        return portions;
    }
}
