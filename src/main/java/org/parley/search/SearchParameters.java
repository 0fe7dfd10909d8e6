package org.parley.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.page.Parameters;
import org.parley.page.WrongParameter;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;
import org.springframework.web.context.request.WebRequest;

/** Reads a search from the parameters of a request. */
final class SearchParameters {

    private static final int SIZE = 20;

    private static final String[] NAMES = {"q", "lang", "section", "kind", "year", "author", "debate", "page", "across"
    };

    private SearchParameters() {}

    /**
     * The search that a request asks for.
     *
     * @param reader the reader's language; that of the filter, or the journal's first, where it is absent
     */
    static SearchRequest read(WebRequest request, @Nullable Language reader, Languages languages) {
        return read(Parameters.of(request, NAMES), reader, languages);
    }

    /** The search that stands behind the question mark of the search page. */
    static SearchRequest read(String query, Languages languages) {
        return read(Parameters.ofQuery(query, NAMES), null, languages);
    }

    private static SearchRequest read(Parameters parameters, @Nullable Language reader, Languages languages) {
        String text = parameters.text("q");
        Language language = parameters.value("lang", languages::find, "one of " + languages.tags());
        int page = parameters.page("page");
        if (page > SearchRequest.DEEPEST / SIZE) {
            throw new WrongParameter("page", "Results can be read up to page " + SearchRequest.DEEPEST / SIZE + ".");
        }
        Language own = language == null ? languages.fallback() : language;
        return new SearchRequest(
                text == null ? "" : text,
                reader == null ? own : reader,
                parameters.constant("section", Section.class),
                parameters.constant("kind", PieceKind.class),
                parameters.year("year"),
                parameters.value("author", Parameters::slug, "the slug of a person, such as elena-marsh"),
                parameters.value("debate", Parameters::slug, "the slug of a debate, such as allied-settlement"),
                language,
                page,
                SIZE,
                !"no".equals(parameters.value("across", SearchParameters::yesOrNo, "yes or no")));
    }

    private static Optional<String> yesOrNo(String word) {
        return word.equals("yes") || word.equals("no") ? Optional.of(word) : Optional.empty();
    }
}
