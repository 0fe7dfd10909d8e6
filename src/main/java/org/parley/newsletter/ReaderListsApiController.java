package org.parley.newsletter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.page.Parameters;
import org.parley.publishing.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The lists of readers for the programs of members, with how many are on each; described in {@code openapi.yaml}. */
@RestController
class ReaderListsApiController {

    private final DeskReaders readers;
    private final ReaderLists lists;
    private final Languages languages;

    ReaderListsApiController(DeskReaders readers, ReaderLists lists, Languages languages) {
        this.readers = readers;
        this.lists = lists;
        this.languages = languages;
    }

    /** The lists that have readers, the fullest first, and how many subscribers are in each state. */
    record Lists(List<Entry> lists, Map<String, Integer> subscribers) {}

    /**
     * A list.
     *
     * @param list how forms and files name it
     * @param name what it is called on a screen
     * @param readers how many are on it
     * @param byLanguage how many of them are written to in each language
     */
    record Entry(String list, ListKind kind, String name, int readers, Map<String, Integer> byLanguage) {}

    @GetMapping("/api/v1/desk/lists")
    Lists list(WebRequest request, Caller.Member member) {
        Language asked = Parameters.of(request, "lang").value("lang", languages::find, "one of " + languages.tags());
        List<DeskReaders.Count> counts = readers.counts(member);
        List<ListName> names = lists.names(
                counts.stream().map(DeskReaders.Count::list).toList(), asked == null ? Language.ENGLISH : asked);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            entries.add(entry(counts.get(i), names.get(i).text()));
        }
        entries.sort(Comparator.comparingInt(Entry::readers).reversed());
        return new Lists(entries, readers.states(member));
    }

    private static Entry entry(DeskReaders.Count count, String name) {
        Map<String, Integer> byLanguage = new TreeMap<>();
        count.byLanguage().forEach((language, readers) -> byLanguage.put(language.tag(), readers));
        return new Entry(count.list().word(), count.list().kind(), name, count.total(), byLanguage);
    }
}
