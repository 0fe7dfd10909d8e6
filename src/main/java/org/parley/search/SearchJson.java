package org.parley.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.page.Addresses;
import org.parley.publishing.PieceJson;

/** The JSON forms of search results, whose field names are the terms of the domain. */
public final class SearchJson {

    private SearchJson() {}

    /** One page of what was found. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Found(
            List<HitEntry> hits,
            int page,
            int pages,
            int total,
            Map<String, List<CountEntry>> counts,
            @Nullable String suggestion,
            @Nullable Notice notice) {}

    /** A piece that was found, the language it was found in best, all that it was found in, and where. */
    public record HitEntry(
            PieceJson.PieceSummary piece,
            Language language,
            List<Language> matched,
            List<SearchResults.Run> excerpt,
            List<SearchResults.OtherWord> by) {}

    /** How many editions have a value. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CountEntry(
            String value, int count, @Nullable LocalText name) {}

    /** The JSON form of results. */
    public static Found of(SearchResults results, Addresses addresses) {
        Map<String, List<CountEntry>> counts = new LinkedHashMap<>();
        results.counts()
                .forEach((dimension, values) -> counts.put(
                        dimension.word(), values.stream().map(SearchJson::count).toList()));
        return new Found(
                results.hits().stream()
                        .map(hit -> new HitEntry(
                                PieceJson.summary(hit.piece(), addresses),
                                hit.language(),
                                hit.matched(),
                                hit.excerpt(),
                                hit.by()))
                        .toList(),
                results.request().page(),
                results.pages(),
                results.total(),
                counts,
                results.suggestion(),
                results.notice());
    }

    private static CountEntry count(SearchResults.Count count) {
        return new CountEntry(count.value(), count.count(), count.name().isEmpty() ? null : count.name());
    }
}
