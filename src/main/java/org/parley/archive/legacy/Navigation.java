package org.parley.archive.legacy;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows the words of the legacy site's navigation, which are never part of what a page says. */
final class Navigation {

    private static final List<String> WORDS = List.of(
            "GLOCOM Platform",
            "Japanese Institute of Global Communications",
            "Debates",
            "Opinions",
            "Media Reviews",
            "Tech Reviews",
            "Special Topics",
            "Books & Journals",
            "Books and Journals",
            "Newsletters",
            "Newsletter",
            "Summary Page",
            "(Japanese)",
            "(English)",
            "Japanese",
            "English",
            "日本語",
            "Search with Google",
            "Search",
            "Google",
            "Site Map",
            "Sitemap",
            "About Us",
            "About GLOCOM",
            "About",
            "Contact Us",
            "Contact",
            "Links",
            "Link",
            "Events",
            "What's New",
            "Mailing List",
            "Archives",
            "Archive",
            "Index",
            "Top Page",
            "Page Top",
            "Top",
            "Back",
            "Home",
            "Next",
            "Previous");
    private static final Pattern ANY = words(WORDS);
    private static final Pattern STEPS = words(List.of(
            "Back to Top", "Back to Home", "Page Top", "Top of Page", "Top", "Back", "Home", "Next", "Previous"));
    private static final int LONGEST = 300;

    private Navigation() {}

    /** Whether a line is nothing but words of the navigation, as the frame around a page's content is. */
    static boolean isFrame(Row row) {
        return row.text().length() <= LONGEST && ANY.matcher(row.text()).matches();
    }

    /** Whether a line is nothing but steps such as {@code TOP BACK HOME}, which stand within content too. */
    static boolean isStep(Row row) {
        return row.text().length() <= LONGEST && STEPS.matcher(row.text()).matches();
    }

    private static Pattern words(List<String> words) {
        String any = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String between = "[\\s|/·・:>«»‹›<\\[\\]▲△↑-]";
        return Pattern.compile(between + "*(?:(?:" + any + ")(?:" + between + "+|$))++", Pattern.CASE_INSENSITIVE);
    }
}
