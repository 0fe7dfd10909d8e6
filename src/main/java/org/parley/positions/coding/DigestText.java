package org.parley.positions.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.language.Slug;
import org.parley.positions.Agreement;
import org.parley.positions.Linkage;
import org.parley.positions.Position;

/** A digest in words: for the page that shows it, and as material for an editor who writes a Summary Page. */
public final class DigestText {

    /** How many lines of a section go into a draft: an editor wants the heaviest. */
    private static final int DRAFTED = 6;

    private final Digest digest;
    private final Messages words;
    private final UnaryOperator<String> name;

    /**
     * What a digest says about one thing.
     *
     * @param word the last word of the key of its heading
     * @param lines what it says
     */
    public record Section(String word, List<String> lines) {}

    private DigestText(Digest digest, Messages words, UnaryOperator<String> name) {
        this.digest = digest;
        this.words = words;
        this.name = name;
    }

    /** What it says to a reader with these words; sections with nothing in them are left out. */
    static List<Section> sections(Digest digest, Messages words) {
        return new DigestText(digest, words, UnaryOperator.identity()).sections();
    }

    /** The draft of a text in each of these languages, in Markdown. */
    static LocalText drafts(Digest digest, LocalText question, List<Language> languages) {
        return LocalText.of(languages.stream()
                .collect(Collectors.toMap(language -> language, language -> draft(digest, question, language))));
    }

    private static String draft(Digest digest, LocalText question, Language language) {
        Messages words = Messages.in(language);
        List<Section> sections = new DigestText(digest, words, DigestText::escaped).sections();
        return Stream.concat(
                        Stream.of(words.get("digest.draft", escaped(question.in(language)))),
                        sections.stream().map(section -> section(section, words)))
                .collect(Collectors.joining("\n\n"));
    }

    private static String section(Section section, Messages words) {
        return "**" + words.get("digest." + section.word) + "**\n\n"
                + section.lines.stream().limit(DRAFTED).map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    /** A name within Markdown, in which nothing of it is a mark. */
    private static String escaped(String text) {
        return text.replace('\n', ' ').replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        add(sections, "agreed", Stream.concat(digest.agreed().stream().map(this::agreed), interests()));
        add(sections, "parted", digest.parted().stream().map(this::parted));
        add(sections, "rests", rests());
        add(sections, "changes", digest.changes().stream().map(this::changed));
        add(
                sections,
                "unproved",
                digest.unproved().stream()
                        .map(placed -> line(
                                "unproved",
                                actor(placed.position().actor()),
                                issue(placed.issue().id()))));
        return sections;
    }

    private static void add(List<Section> sections, String word, Stream<String> lines) {
        List<String> all = lines.toList();
        if (!all.isEmpty()) {
            sections.add(new Section(word, all));
        }
    }

    private String agreed(Digest.Gap gap) {
        return line("agreed", issue(gap.issue().id()), gap.apartOfHundred());
    }

    private String parted(Digest.Gap gap) {
        return line(
                "parted",
                issue(gap.issue().id()),
                gap.apartOfHundred(),
                gap.careOfHundred(),
                actor(gap.lowest().actor()),
                value(gap.lowest()),
                actor(gap.highest().actor()),
                value(gap.highest()));
    }

    private Stream<String> interests() {
        return digest.map().interests().stream()
                .map(interest -> line(
                        "interest",
                        name(interest.name()),
                        interest.shared().stream().map(this::actor).collect(Collectors.joining(words.get("comma")))));
    }

    private Stream<String> rests() {
        return Stream.of(
                        digest.map().preconditions().stream()
                                .map(one -> line("waits", issue(one.issue()), issue(one.requires()))),
                        digest.map().linkages().stream()
                                .filter(Linkage::forbidden)
                                .map(this::forbidden),
                        digest.assumptions().stream()
                                .map(gap -> line("assumption", issue(gap.issue().id()))),
                        digest.misread().stream().map(Agreement::name).map(read -> line("misread", name(read))))
                .flatMap(lines -> lines);
    }

    private String forbidden(Linkage linkage) {
        Slug by = linkage.by();
        return by == null
                ? line("forbidden", issue(linkage.first()), issue(linkage.second()))
                : line("forbidden-by", issue(linkage.first()), issue(linkage.second()), actor(by));
    }

    private String changed(Digest.Change change) {
        return line(
                change.word(),
                name(change.actor().name()),
                issue(change.issue().id()),
                change.fromValue(),
                change.toValue());
    }

    private String line(String word, Object... arguments) {
        return words.get("digest.line." + word, arguments);
    }

    private static String value(Position position) {
        return Typed.shown(position.value());
    }

    private String actor(Slug actor) {
        return name(digest.map().nameOf(actor.value()));
    }

    private String issue(Slug issue) {
        return digest.map()
                .issue(issue)
                .map(found ->
                        name(found.name().isEmpty() ? LocalText.of(Language.ENGLISH, issue.value()) : found.name()))
                .orElse(issue.value());
    }

    private String name(LocalText text) {
        return name.apply(text.in(words.language()));
    }
}
