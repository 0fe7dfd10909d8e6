package org.parley.web;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parley.ParleyServer;
import org.parley.Visitor;

/** Everything that a reader can come to in the sample journal by following links from its two front pages. */
final class SampleSite {

    private static final SampleSite WHOLE = new SampleSite();

    private final Visitor visitor = ParleyServer.sample().visitor();
    private final Map<String, Visitor.Answer> answers = new TreeMap<>();
    private final Map<String, Document> pages = new TreeMap<>();
    private final Map<String, Set<String>> linkedFrom = new TreeMap<>();

    private SampleSite() {
        Queue<String> ahead = new ArrayDeque<>(List.of("/en/", "/ja/"));
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            if (!answers.containsKey(address)) {
                Visitor.Answer answer = visitor.get(address);
                answers.put(address, answer);
                if (answer.isPage() && answer.status() == 200) {
                    Document page = answer.page();
                    pages.put(address, page);
                    links(page).forEach(link -> {
                        String target = withoutFragment(link);
                        linkedFrom.computeIfAbsent(target, _ -> new TreeSet<>()).add(address);
                        ahead.add(target);
                    });
                }
            }
        }
    }

    /** The site, walked through once. */
    static SampleSite whole() {
        return WHOLE;
    }

    /** What was answered at each address. */
    Map<String, Visitor.Answer> answers() {
        return answers;
    }

    /** The pages by their addresses. */
    Map<String, Document> pages() {
        return pages;
    }

    /** The pages that link to an address. */
    Set<String> linkedFrom(String address) {
        return linkedFrom.getOrDefault(address, Set.of());
    }

    /** The addresses on this site that a page leads readers to or loads, with their fragments. */
    static List<String> links(Document page) {
        return Stream.of(
                        "a[href]:not([rel=nofollow])",
                        "link[href]",
                        "script[src]",
                        "img[src]",
                        "form[action]:not([method=post])")
                .flatMap(query -> page.select(query).stream())
                .map(SampleSite::target)
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
    }

    /** An address of this site, be it given in full by the address that readers know. */
    static String local(String address) {
        return address.startsWith(ParleyServer.PUBLIC) ? address.substring(ParleyServer.PUBLIC.length()) : address;
    }

    static String withoutFragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    private static String target(Element element) {
        String attribute = Stream.of("href", "src", "action")
                .filter(element::hasAttr)
                .findFirst()
                .orElseThrow();
        String address = local(element.attr(attribute));
        URI page = URI.create(element.ownerDocument() == null ? "" : element.baseUri());
        URI full = page.resolve(address.isEmpty() ? page.getPath() : address);
        if (!full.getAuthority().equals(page.getAuthority())) {
            return "";
        }
        String query = full.getRawQuery() == null ? "" : "?" + full.getRawQuery();
        String fragment = full.getRawFragment() == null ? "" : "#" + full.getRawFragment();
        return full.getRawPath() + query + fragment;
    }
}
