package org.parley.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.language.PartialDate;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.store.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The archive: every piece, by year and month. */
@Controller
class ArchiveController {

    private final Catalogue catalogue;
    private final Pages pages;

    ArchiveController(Catalogue catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/{language}/archive")
    View newest(@PathVariable Language language) {
        SortedMap<Integer, Integer> years = catalogue.years(Caller.READER);
        return show(language, years, years.isEmpty() ? null : years.firstKey(), "/archive");
    }

    @GetMapping("/{language}/archive/{year:\\d{4}}")
    View year(@PathVariable Language language, @PathVariable int year) {
        SortedMap<Integer, Integer> years = catalogue.years(Caller.READER);
        if (!years.containsKey(year)) {
            throw new NotFound("no piece is dated " + year);
        }
        return show(language, years, year, "/archive/" + year);
    }

    private View show(Language language, SortedMap<Integer, Integer> years, @Nullable Integer year, String path) {
        Map<PartialDate, List<PieceCard>> months = new LinkedHashMap<>();
        if (year != null) {
            catalogue
                    .list(Caller.READER, PieceQuery.all(1, PieceQuery.MOST).of(year))
                    .items()
                    .forEach(card -> months.computeIfAbsent(month(card.date()), _ -> new ArrayList<>())
                            .add(card));
        }
        Messages words = Messages.in(language);
        Page.Builder page = Page.at(language, path)
                .title(path.equals("/archive") ? words.get("archive") : words.get("archive.year", String.valueOf(year)))
                .shows(Subject.any(PieceId.SUBJECT))
                .shows(Subject.any(PersonId.SUBJECT));
        if (!path.equals("/archive")) {
            page.under(words.get("archive"), "/archive");
        }
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("years", years);
        model.put("year", year);
        model.put("months", months);
        model.put("total", years.values().stream().mapToInt(Integer::intValue).sum());
        return pages.view("publishing/archive.jte", page.build(), model);
    }

    private static PartialDate month(PartialDate date) {
        return date.month() == 0 ? PartialDate.of(date.year()) : PartialDate.of(date.year(), date.month());
    }
}
