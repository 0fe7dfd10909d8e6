package org.parley.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.store.Subject;

/**
 * What a page says of itself, apart from its content.
 *
 * @param language the language of its frame
 * @param path its address without the language, beginning with a slash
 * @param languages those it exists in for itself, and so is offered to search engines in
 * @param canonical the language of the address under which search engines should know it
 * @param canonicalPath the rest of that address: its own path, or that of the page that it shows for the time being
 * @param title its title, without the journal's
 * @param titleLanguage the language of the title
 * @param description what it holds, in a sentence or two; may be empty
 * @param crumbs the way to it, without home and itself
 * @param section the word of the part of the journal that it stands in
 * @param feed the address of its own feed, without the language
 * @param type its Open Graph type
 * @param metas further lines of its head
 * @param data what it holds, as JSON-LD documents
 * @param indexed whether search engines are to list it
 * @param updated when what it shows was last changed
 * @param shows everything whose change makes it outdated
 * @param kept whether it is kept until then
 */
public record Page(
        Language language,
        String path,
        List<Language> languages,
        Language canonical,
        String canonicalPath,
        String title,
        Language titleLanguage,
        String description,
        List<Crumb> crumbs,
        @Nullable String section,
        @Nullable String feed,
        String type,
        List<Meta> metas,
        List<String> data,
        boolean indexed,
        @Nullable Instant updated,
        Set<Subject> shows,
        boolean kept) {

    /** Its address on this site: the path behind the language. */
    public String address() {
        return Addresses.of(language, path);
    }

    /** Begins a page with a frame in this language at this path. */
    public static Builder at(Language language, String path) {
        return new Builder(language, path);
    }

    /** Puts a page together. */
    public static final class Builder {

        private final Language language;
        private final String path;
        private List<Language> languages = List.of();
        private Language canonical;
        private String canonicalPath;
        private String title = "";
        private Language titleLanguage;
        private String description = "";
        private final List<Crumb> crumbs = new ArrayList<>();
        private @Nullable String section;
        private @Nullable String feed;
        private String type = "website";
        private final List<Meta> metas = new ArrayList<>();
        private final List<String> data = new ArrayList<>();
        private boolean indexed = true;
        private @Nullable Instant updated;
        private final Set<Subject> shows = new HashSet<>();
        private boolean kept = true;

        private Builder(Language language, String path) {
            this.language = language;
            this.path = path;
            this.canonical = language;
            this.canonicalPath = path;
            this.titleLanguage = language;
        }

        /** Its title. */
        public Builder title(String words) {
            title = words;
            return this;
        }

        /** Its title, in a language of its own. */
        public Builder title(String words, Language of) {
            title = words;
            titleLanguage = of;
            return this;
        }

        /** What it holds. */
        public Builder description(String words) {
            description = words;
            return this;
        }

        /** That it exists in these languages only, and is known under the address in one of them. */
        public Builder in(List<Language> only, Language known) {
            languages = List.copyOf(only);
            canonical = known;
            return this;
        }

        /** That it shows, for the time being, what has an address of its own. */
        public Builder shownAt(String ownPath) {
            canonicalPath = ownPath;
            return this;
        }

        /** A step on the way to it. */
        public Builder under(String label, String of) {
            return under(label, of, language);
        }

        /** The same, with words in another language than the page's. */
        public Builder under(String label, String of, Language in) {
            crumbs.add(new Crumb(label, of, in));
            return this;
        }

        /** The part of the journal that it stands in. */
        public Builder section(String slug) {
            section = slug;
            return this;
        }

        /** The address of its feed. */
        public Builder feed(String address) {
            feed = address;
            return this;
        }

        /** Its Open Graph type. */
        public Builder type(String kind) {
            type = kind;
            return this;
        }

        /** A line of its head. */
        public Builder meta(Meta meta) {
            metas.add(meta);
            return this;
        }

        /** What it holds, as JSON-LD. */
        public Builder data(String jsonLd) {
            data.add(jsonLd);
            return this;
        }

        /** That search engines are not to list it. */
        public Builder notIndexed() {
            indexed = false;
            return this;
        }

        /** When what it shows was last changed. */
        public Builder updated(@Nullable Instant at) {
            updated = at;
            return this;
        }

        /** Something whose change makes it outdated. */
        public Builder shows(Subject subject) {
            shows.add(subject);
            return this;
        }

        /** That it is made anew for each request. */
        public Builder notKept() {
            kept = false;
            return this;
        }

        /** The page. */
        public Page build() {
            shows.add(Subject.any(JournalSettings.SUBJECT));
            return new Page(
                    language,
                    path,
                    languages,
                    canonical,
                    canonicalPath,
                    title,
                    titleLanguage,
                    description,
                    List.copyOf(crumbs),
                    section,
                    feed,
                    type,
                    List.copyOf(metas),
                    List.copyOf(data),
                    indexed,
                    updated,
                    Set.copyOf(shows),
                    kept);
        }
    }
}
