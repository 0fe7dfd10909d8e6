package org.parley.debate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.language.Language;
import org.parley.page.Addresses;
import org.parley.publishing.Authorship;
import org.parley.publishing.PieceCard;
import tools.jackson.databind.json.JsonMapper;

/**
 * A debate in the words of schema.org, for machines that read its page: a posting, and its pieces as comments, each with the
 * comments that answer it.
 *
 * @see <a href="https://schema.org/DiscussionForumPosting">DiscussionForumPosting</a>
 */
final class DebateData {

    private DebateData() {}

    /** The debate as JSON-LD that can stand in a script element. */
    static String of(DebatePage page, Addresses addresses, Language language) {
        DebateView debate = page.debate();
        Map<String, Object> posting = new LinkedHashMap<>();
        posting.put("@context", "https://schema.org");
        posting.put("@type", "DiscussionForumPosting");
        posting.put("@id", addresses.full(language, debate.path()));
        posting.put("url", addresses.full(language, debate.path()));
        posting.put("headline", debate.question().in(language));
        posting.put("inLanguage", debate.question().languageFor(language).tag());
        posting.put("text", debate.question().in(language));
        posting.put("datePublished", debate.opened().toString());
        if (debate.convener() != null) {
            posting.put(
                    "author",
                    Map.of(
                            "@type",
                            "Person",
                            "name",
                            debate.convener().name().in(language),
                            "url",
                            addresses.full(
                                    language, "/people/" + debate.convener().slug())));
        }
        posting.put("commentCount", page.thread().size());
        posting.put(
                "comment",
                page.thread().openings().stream()
                        .map(node -> comment(node, addresses, language))
                        .toList());
        // In a script element a "<" could end it; JSON has another way to write that.
        return JsonMapper.shared().writeValueAsString(posting).replace("<", "\\u003c");
    }

    private static Map<String, Object> comment(DebateThread.Node node, Addresses addresses, Language language) {
        PieceCard card = node.card();
        Language shown = card.shownIn(language);
        Map<String, Object> comment = new LinkedHashMap<>();
        comment.put("@type", "Comment");
        comment.put("@id", addresses.full(shown, "/pieces/" + card.slug()));
        comment.put("name", card.title().in(shown));
        comment.put("inLanguage", shown.tag());
        comment.put("datePublished", card.date().toString());
        List<Map<String, Object>> authors = new ArrayList<>();
        for (Authorship author : card.authors()) {
            authors.add(Map.of(
                    "@type",
                    "Person",
                    "name",
                    author.name().in(language),
                    "url",
                    addresses.full(language, "/people/" + author.slug())));
        }
        if (!authors.isEmpty()) {
            comment.put("author", authors);
        }
        if (!node.replies().isEmpty()) {
            comment.put(
                    "comment",
                    node.replies().stream()
                            .map(reply -> comment(reply, addresses, language))
                            .toList());
        }
        return comment;
    }
}
