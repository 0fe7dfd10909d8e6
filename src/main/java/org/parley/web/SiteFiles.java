package org.parley.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.parley.debate.DebateId;
import org.parley.debate.Debates;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.JournalSettings;
import org.parley.page.Pages;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Listing;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceQuery;
import org.parley.publishing.Section;
import org.parley.publishing.SummaryId;
import org.parley.publishing.SummaryPages;
import org.parley.store.Subject;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/**
 * The files by which machines find their way: the site map, the rules for robots, how to search, how to call the API.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309, robots.txt</a>
 */
@Controller
class SiteFiles {

    /** The most addresses that a site map may hold. */
    private static final int MOST = 50_000;

    private static final String MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final Catalogue catalogue;
    private final Debates debates;
    private final SummaryPages summaries;
    private final Languages languages;
    private final JournalSettings settings;
    private final Addresses addresses;
    private final Pages pages;

    SiteFiles(
            Catalogue catalogue,
            Debates debates,
            SummaryPages summaries,
            Languages languages,
            JournalSettings settings,
            Addresses addresses,
            Pages pages) {
        this.catalogue = catalogue;
        this.debates = debates;
        this.summaries = summaries;
        this.languages = languages;
        this.settings = settings;
        this.addresses = addresses;
        this.pages = pages;
    }

    @GetMapping("/robots.txt")
    View robots() {
        String rules = "User-agent: *\nDisallow: /*/search?\nDisallow: /*/desk\nSitemap: "
                + addresses.full("/sitemap.xml") + "\n";
        return pages.document(bytes(rules), "text/plain;charset=UTF-8", Set.of());
    }

    @GetMapping("/api/v1/openapi.yaml")
    View openApi() throws IOException {
        return pages.document(
                new ClassPathResource("openapi.yaml").getContentAsByteArray(),
                "application/yaml;charset=UTF-8",
                Set.of());
    }

    @GetMapping("/{language}/opensearch.xml")
    View openSearch(@PathVariable Language language) throws XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("OpenSearchDescription");
        xml.writeDefaultNamespace("http://a9.com/-/spec/opensearch/1.1/");
        String title = settings.read().title().in(language);
        element(xml, "ShortName", title.substring(0, Math.min(16, title.length())));
        element(xml, "Description", Messages.in(language).get("search.the-journal"));
        element(xml, "InputEncoding", "UTF-8");
        xml.writeEmptyElement("Url");
        xml.writeAttribute("type", "text/html");
        xml.writeAttribute("template", addresses.full(language, "/search") + "?q={searchTerms}");
        xml.writeEndDocument();
        xml.close();
        return pages.document(
                out.toByteArray(),
                "application/opensearchdescription+xml",
                Set.of(Subject.any(JournalSettings.SUBJECT)));
    }

    @GetMapping("/sitemap.xml")
    View siteMap() throws XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(MAP);
        xml.writeNamespace("xhtml", XHTML);
        for (Entry entry : entries()) {
            for (Language language : entry.languages) {
                xml.writeStartElement("url");
                element(xml, "loc", addresses.full(language, entry.path));
                for (Language other : entry.languages) {
                    xml.writeEmptyElement(XHTML, "link");
                    xml.writeAttribute("rel", "alternate");
                    xml.writeAttribute("hreflang", other.tag());
                    xml.writeAttribute("href", addresses.full(other, entry.path));
                }
                xml.writeEndElement();
            }
        }
        xml.writeEndDocument();
        xml.close();
        return pages.document(
                out.toByteArray(),
                "application/xml;charset=UTF-8",
                Set.of(Subject.any(PieceId.SUBJECT), Subject.any(DebateId.SUBJECT), Subject.any(SummaryId.SUBJECT)));
    }

    private record Entry(String path, List<Language> languages) {}

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        List.of("/", "/archive", "/people", "/debates", "/about")
                .forEach(path -> entries.add(new Entry(path, languages.all())));
        for (Section section : Section.values()) {
            entries.add(new Entry(section.path(), languages.all()));
        }
        debates.questions().forEach(debate -> entries.add(new Entry("/debates/" + debate.slug(), languages.all())));
        if (summaries.newest(Caller.READER).isPresent()) {
            entries.add(new Entry("/summary/archive", languages.all()));
            summaries
                    .list(Caller.READER, 1, PieceQuery.MOST)
                    .items()
                    .forEach(summary -> entries.add(new Entry(summary.path(), languages.all())));
        } else {
            entries.add(new Entry("/summary", languages.all()));
        }
        int most = MOST / languages.all().size();
        Listing<PieceCard> listing;
        int page = 1;
        do {
            listing = catalogue.list(Caller.READER, PieceQuery.all(page++, PieceQuery.MOST));
            listing.items()
                    .forEach(card -> entries.add(new Entry(
                            "/pieces/" + card.slug(),
                            card.languages().stream().sorted().toList())));
        } while (listing.hasNext() && entries.size() < most);
        return entries.subList(0, Math.min(entries.size(), most));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
