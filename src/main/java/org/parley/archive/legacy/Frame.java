package org.parley.archive.legacy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.publishing.Section;

/**
 * What the legacy site set around a page's content, and the content without it.
 *
 * @param section as the breadcrumb says it; the navigation is not asked
 * @param lastUpdated when the site was rebuilt, as the page says it; not the date of what it holds
 * @param copyright the copyright line
 * @param masthead whether the page bears the platform's name
 * @param content the rows between
 */
record Frame(
        Optional<Section> section,
        Optional<String> lastUpdated,
        Optional<String> copyright,
        boolean masthead,
        List<Row> content) {

    private static final Pattern BREADCRUMB =
            Pattern.compile("Home\\s*[>›»＞]\\s*(?<path>.*?)\\s*(?:Last Updated:?.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_UPDATED =
            Pattern.compile("Last Updated:?\\s*(?<when>[\\d:/ ]*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern COPYRIGHT =
            Pattern.compile("(?:Copyright\\b|©|\\(c\\)\\s).{0,200}", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWNER =
            Pattern.compile("Japanese Institute of Global Communications|GLOCOM|国際大学グローバル", Pattern.CASE_INSENSITIVE);
    private static final int MASTHEAD_ROWS = 30;
    private static final int LAST_ROWS = 6;

    Frame {
        content = List.copyOf(content);
    }

    static Frame around(List<Row> rows) {
        Optional<Section> section = Optional.empty();
        Optional<String> updated = Optional.empty();
        int start = 0;
        for (int i = 0; i < rows.size(); i++) {
            String text = rows.get(i).text();
            Matcher breadcrumb = BREADCRUMB.matcher(text);
            if (section.isEmpty() && breadcrumb.matches()) {
                section = Sections.inBreadcrumb(breadcrumb.group("path"));
                start = i + 1;
            }
            Matcher last = LAST_UPDATED.matcher(text);
            if (updated.isEmpty() && last.find()) {
                updated = Optional.of(last.group("when").strip());
                start = i + 1;
            }
        }
        int end = copyrightAt(rows, start);
        Optional<String> copyright =
                end < rows.size() ? Optional.of(rows.get(end).raw()) : Optional.empty();
        boolean masthead = rows.stream()
                        .limit(MASTHEAD_ROWS)
                        .anyMatch(row -> row.text().contains("GLOCOM Platform") && Navigation.isFrame(row))
                || copyright.filter(line -> OWNER.matcher(line).find()).isPresent();
        return new Frame(section, updated, copyright, masthead, withoutNavigation(rows.subList(start, end)));
    }

    /** Whether anything says that this is a page of the legacy site. */
    boolean isOfPlatform() {
        return masthead || updated() || section.isPresent();
    }

    private boolean updated() {
        return lastUpdated.filter(when -> !when.isEmpty()).isPresent();
    }

    private static int copyrightAt(List<Row> rows, int start) {
        int found = rows.size();
        for (int i = rows.size() - 1; i >= start; i--) {
            String text = rows.get(i).text();
            if (COPYRIGHT.matcher(text).matches()) {
                if (OWNER.matcher(text).find()) {
                    return i;
                }
                if (found == rows.size() && i >= rows.size() - LAST_ROWS) {
                    found = i;
                }
            }
        }
        return found;
    }

    private static List<Row> withoutNavigation(List<Row> rows) {
        int start = 0;
        int end = rows.size();
        while (start < end && Navigation.isFrame(rows.get(start))) {
            start++;
        }
        while (end > start && Navigation.isFrame(rows.get(end - 1))) {
            end--;
        }
        return rows.subList(start, end).stream()
                .filter(row -> !Navigation.isStep(row))
                .toList();
    }
}
