package org.parley.debate.closing;

import java.util.Map;
import java.util.Optional;
import org.parley.debate.DebateView;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.language.Slug;
import org.parley.media.Pictures;
import org.parley.page.Addresses;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.print.Printer;
import org.parley.publishing.Caller;
import org.parley.publishing.Prose;
import org.parley.publishing.Section;
import org.parley.publishing.text.PictureSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** A debate as one document, on a page and as PDF: its question, every piece in the order of the thread, and its closing. */
@Controller
class WholeController {

    private final WholeReading reading;
    private final Pictures pictures;
    private final Printer printer;
    private final Addresses addresses;
    private final Pages pages;

    WholeController(WholeReading reading, Pictures pictures, Printer printer, Addresses addresses, Pages pages) {
        this.reading = reading;
        this.pictures = pictures;
        this.printer = printer;
        this.addresses = addresses;
        this.pages = pages;
    }

    @GetMapping("/{language}/debates/{slug}/whole")
    View show(@PathVariable Language language, @PathVariable Slug slug) {
        Whole whole = reading.of(slug, language);
        return pages.view("debate/whole.jte", page(whole, language).build(), Map.of("whole", whole));
    }

    @GetMapping("/{language}/debates/{slug}/whole.pdf")
    View print(@PathVariable Language language, @PathVariable Slug slug) {
        Whole whole = reading.of(slug, language);
        String html = pages.text("debate/whole-print.jte", page(whole, language).build(), Map.of("whole", whole));
        try {
            byte[] pdf = printer.print(html, addresses.full(language, whole.path()), this::picture);
            return pages.document(pdf, "application/pdf", whole.shows());
        } catch (Printer.TooLong _) {
            return pages.view(
                    422, "debate/whole-long.jte", page(whole, language).build(), Map.of("whole", whole));
        }
    }

    private Optional<byte[]> picture(String source) {
        return PictureSource.parse(source)
                .flatMap(rendition -> pictures.see(Caller.READER, rendition.forPrint()))
                .flatMap(Pictures.Seen::bytes);
    }

    private static Page.Builder page(Whole whole, Language language) {
        DebateView debate = whole.debate();
        Language asked = debate.question().languageFor(language);
        Page.Builder page = Page.at(language, whole.path())
                .title(
                        Messages.in(asked)
                                .get("debate.whole.title", debate.question().in(language)),
                        asked)
                .description(Prose.plain(debate.introduction().in(language)))
                .section(Section.DEBATES.slug())
                .under(Messages.in(language).get("debates"), "/debates")
                .under(debate.question().in(language), debate.path(), asked)
                .shownAt(debate.path());
        whole.shows().forEach(page::shows);
        return page;
    }
}
