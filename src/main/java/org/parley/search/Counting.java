package org.parley.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.publishing.Directory;
import org.parley.publishing.Neighbours;
import org.parley.publishing.PersonId;
import org.parley.publishing.PersonRef;
import org.parley.publishing.Section;
import org.parley.search.SearchResults.Count;
import org.springframework.stereotype.Component;

/** Tells how many of the pieces found have which value of each property. */
@Component
class Counting {

    private static final int MOST_NAMES = 12;
    private static final int MOST = 60;

    private final Directory directory;
    private final Neighbours neighbours;

    Counting(Directory directory, Neighbours neighbours) {
        this.directory = directory;
        this.neighbours = neighbours;
    }

    /** The counts; authors by how many, years newest first, sections in the journal's order. */
    Map<Dimension, List<Count>> of(@Nullable Facets facets, SearchRequest request) throws IOException {
        Map<Dimension, List<Count>> counts = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            LabelAndValue[] values = values(facets, dimension);
            List<Count> own = switch (dimension) {
                case AUTHOR -> authors(values);
                case DEBATE -> debates(values);
                default -> plain(values);
            };
            List<Count> chosen = new ArrayList<>();
            for (Count count : own) {
                boolean isChosen = count.value().equals(request.chosen(dimension));
                chosen.add(new Count(count.value(), count.name(), count.count(), isChosen));
            }
            if (dimension == Dimension.SECTION) {
                chosen.sort(Comparator.comparing(count -> Section.valueOf(count.value())));
            } else if (dimension == Dimension.YEAR) {
                chosen.sort(Comparator.comparing(Count::value).reversed());
            }
            counts.put(dimension, chosen);
        }
        return counts;
    }

    private static LabelAndValue[] values(@Nullable Facets facets, Dimension dimension) throws IOException {
        if (facets == null) {
            return new LabelAndValue[0];
        }
        FacetResult result = facets.getTopChildren(
                dimension == Dimension.AUTHOR || dimension == Dimension.DEBATE ? MOST_NAMES : MOST, dimension.word());
        return result == null ? new LabelAndValue[0] : result.labelValues;
    }

    private static List<Count> plain(LabelAndValue[] values) {
        List<Count> counts = new ArrayList<>();
        for (LabelAndValue value : values) {
            counts.add(new Count(value.label, LocalText.NONE, value.value.intValue(), false));
        }
        return counts;
    }

    private List<Count> debates(LabelAndValue[] values) {
        Map<Slug, LocalText> questions = neighbours.questions(
                Arrays.stream(values).map(value -> Slug.of(value.label)).toList());
        List<Count> counts = new ArrayList<>();
        for (LabelAndValue value : values) {
            LocalText question = questions.get(Slug.of(value.label));
            if (question != null) {
                counts.add(new Count(value.label, question, value.value.intValue(), false));
            }
        }
        return counts;
    }

    private List<Count> authors(LabelAndValue[] values) {
        List<PersonId> ids = new ArrayList<>();
        for (LabelAndValue value : values) {
            ids.add(PersonId.of(value.label));
        }
        Map<PersonId, PersonRef> people = directory.people(ids);
        List<Count> counts = new ArrayList<>();
        for (LabelAndValue value : values) {
            PersonRef person = people.get(PersonId.of(value.label));
            if (person != null) {
                counts.add(new Count(person.slug().value(), person.name(), value.value.intValue(), false));
            }
        }
        return counts;
    }
}
