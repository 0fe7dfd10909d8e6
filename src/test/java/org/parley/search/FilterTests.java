package org.parley.search;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.language.Slug;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;
import org.parley.search.SearchResults.Count;

class FilterTests {

    @TempDir
    private Path folder;

    private JournalFixture journal;

    @BeforeEach
    void record() {
        journal = JournalFixture.in(folder);
        PersonId whitlock = journal.person("Hannah Whitlock", "ハンナ・ホイットロック");
        PersonId reyes = journal.person("Daniel Reyes", "ダニエル・レイエス");
        journal.record(PieceFixture.english("Rice one", "About rice.")
                .translated(Language.JAPANESE, "米 rice その一", "米について。")
                .by(whitlock)
                .by(reyes)
                .on("2006-01-01"));
        journal.record(PieceFixture.english("Rice two", "About rice.")
                .by(reyes)
                .in(Section.OPINIONS)
                .of(PieceKind.RESPONSE)
                .on("2005"));
        journal.record(PieceFixture.english("Rice three", "About rice.")
                .by(whitlock)
                .in(Section.OPINIONS)
                .on("2005-02"));
        journal.record(PieceFixture.english("Steel", "About steel.").on("2003"));
        var _ = journal.catchUp();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void countsPiecesByEachPropertyAsTheResultsDo() {
        SearchResults results = journal.find("rice");

        assertThat(results.total()).isEqualTo(3);
        assertThat(counts(results, Dimension.SECTION)).isEqualTo(Map.of("DEBATES", 1, "OPINIONS", 2));
        assertThat(counts(results, Dimension.KIND)).isEqualTo(Map.of("COMMENTARY", 2, "RESPONSE", 1));
        assertThat(counts(results, Dimension.YEAR)).isEqualTo(Map.of("2006", 1, "2005", 2));
        assertThat(counts(results, Dimension.AUTHOR)).isEqualTo(Map.of("hannah-whitlock", 2, "daniel-reyes", 2));
        assertThat(counts(results, Dimension.LANGUAGE)).isEqualTo(Map.of("en", 3, "ja", 1));
        assertThat(results.counts().get(Dimension.AUTHOR))
                .extracting(count -> count.name().in(Language.JAPANESE))
                .contains("ハンナ・ホイットロック");
    }

    @Test
    void aFilterNarrowsResultsAndStillCountsItsAlternatives() {
        SearchResults results = journal.find(request(Section.OPINIONS, null, null, null, null));

        assertThat(JournalFixture.titles(results)).containsExactlyInAnyOrder("Rice two", "Rice three");
        assertThat(counts(results, Dimension.SECTION)).isEqualTo(Map.of("DEBATES", 1, "OPINIONS", 2));
        assertThat(counts(results, Dimension.YEAR)).isEqualTo(Map.of("2005", 2));
        assertThat(results.counts().get(Dimension.SECTION))
                .filteredOn(Count::chosen)
                .extracting(Count::value)
                .containsExactly("OPINIONS");
    }

    @Test
    void filtersCombine() {
        SearchResults results =
                journal.find(request(Section.OPINIONS, PieceKind.RESPONSE, 2005, "daniel-reyes", Language.ENGLISH));

        assertThat(JournalFixture.titles(results)).containsExactly("Rice two");
        assertThat(counts(results, Dimension.KIND)).isEqualTo(Map.of("RESPONSE", 1));
    }

    @Test
    void theLanguageFilterShowsPiecesInThatLanguage() {
        SearchResults results = journal.find(request(null, null, null, null, Language.JAPANESE));

        assertThat(results.hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.language()).isEqualTo(Language.JAPANESE));
    }

    @Test
    void theLanguageFilterStillCountsTheOtherLanguage() {
        SearchResults results = journal.find(request(null, null, null, null, Language.JAPANESE));

        assertThat(counts(results, Dimension.LANGUAGE)).isEqualTo(Map.of("en", 3, "ja", 1));
        assertThat(counts(results, Dimension.SECTION)).isEqualTo(Map.of("DEBATES", 1));
    }

    @Test
    void anAuthorWhomNobodyKnowsHasWrittenNothing() {
        assertThat(journal.find(request(null, null, null, "nobody", null)).total())
                .isZero();
    }

    @Test
    void debatesAreOfferedByWhatTheyAskAndNarrowResults() {
        Slug debate = Slug.of("rice-debate");
        PieceId piece = journal.record(PieceFixture.english("Rice four", "About rice."));
        var _ = journal.debate(debate, LocalText.of("Whose rice is it?", "米は誰のものか"), piece)
                .catchUp();

        SearchResults all = journal.find("rice");
        assertThat(counts(all, Dimension.DEBATE)).isEqualTo(Map.of("rice-debate", 1));
        assertThat(all.counts().get(Dimension.DEBATE))
                .extracting(count -> count.name().in(Language.JAPANESE))
                .containsExactly("米は誰のものか");
        SearchRequest narrowed =
                new SearchRequest("rice", Language.ENGLISH, null, null, null, null, debate, null, 1, 20, true);
        assertThat(JournalFixture.titles(journal.find(narrowed))).containsExactly("Rice four");
        assertThat(new SearchAddress(narrowed).same()).isEqualTo("/search?q=rice&debate=rice-debate");
    }

    @Test
    void withoutDebatesNoneIsOffered() {
        SearchResults results = journal.find("rice");

        assertThat(FilterView.of(results, new SearchAddress(results.request()), Messages.in(Language.ENGLISH)))
                .extracting(FilterView::dimension)
                .doesNotContain(Dimension.DEBATE);
    }

    @Test
    void aFilterWithoutWordsFindsAllItLetsThroughNewestFirst() {
        SearchResults results = journal.find(new SearchRequest(
                " ", Language.ENGLISH, null, PieceKind.COMMENTARY, null, null, null, null, 1, 20, true));

        assertThat(JournalFixture.titles(results)).containsExactly("Rice one", "Rice three", "Steel");
    }

    @Test
    void nothingAskedFindsNothing() {
        assertThat(journal.find("").total()).isZero();
        assertThat(journal.find("").notice()).isNull();
    }

    private static SearchRequest request(
            @Nullable Section section,
            @Nullable PieceKind kind,
            @Nullable Integer year,
            @Nullable String author,
            @Nullable Language language) {
        return new SearchRequest(
                "rice",
                Language.ENGLISH,
                section,
                kind,
                year,
                author == null ? null : Slug.of(author),
                null,
                language,
                1,
                20,
                true);
    }

    private static Map<String, Integer> counts(SearchResults results, Dimension dimension) {
        return results.counts().getOrDefault(dimension, java.util.List.of()).stream()
                .collect(toMap(Count::value, Count::count));
    }
}
