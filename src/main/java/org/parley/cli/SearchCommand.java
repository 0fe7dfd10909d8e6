package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Slug;
import org.parley.page.Addresses;
import org.parley.publishing.Caller;
import org.parley.publishing.Directory;
import org.parley.publishing.Neighbours;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;
import org.parley.search.Search;
import org.parley.search.SearchJson;
import org.parley.search.SearchRequest;
import org.parley.search.SearchResults;
import org.parley.store.Tailing;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code parley search}: finds what readers would find, also while the journal is being served. */
@Command(
        name = "search",
        description = "Find pieces by their words, as readers of the journal find them.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Words may be \"phrases\", may be joined by OR, and may be confined: title:words author:name year:2006.",
            "Put -- before words of which one begins with a hyphen, and so is to be left out:",
            "  parley search --data DIR -- alliance -beef"
        })
final class SearchCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
    private List<String> words = List.of();

    @Mixin
    private Installation installation = new Installation();

    @Option(names = "--lang", paramLabel = "en|ja", description = "Look in editions in this language alone.")
    private @Nullable String language;

    @Option(names = "--section", paramLabel = "SECTION", description = "Look in this section, such as media-reviews.")
    private @Nullable String section;

    @Option(names = "--kind", paramLabel = "KIND", description = "Look for this kind of piece, such as commentary.")
    private @Nullable String kind;

    @Option(names = "--year", paramLabel = "YEAR", description = "Look for pieces dated in this year.")
    private @Nullable Integer year;

    @Option(
            names = "--author",
            paramLabel = "AUTHOR",
            description = "Look for pieces by this person, named as in the address of their page, such as elena-marsh.")
    private @Nullable String author;

    @Option(
            names = "--debate",
            paramLabel = "DEBATE",
            description = "Look for pieces of this debate, named as in its address.")
    private @Nullable String debate;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "Show so many at most, 1 to " + SearchRequest.MOST + " (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--same-language", description = "Do not look for words of the other language that mean the same.")
    private boolean sameLanguage;

    @Option(names = "--json", description = "Print what the API answers, as JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec command;

    SearchCommand() {}

    @Override
    public Integer call() {
        if (limit < 1 || limit > SearchRequest.MOST) {
            throw new CommandFailure("--limit takes a number from 1 to " + SearchRequest.MOST + ", not " + limit + ".");
        }
        return installation.use(context -> {
            Languages languages = context.getBean(Languages.class);
            Language only = one("--lang", language, languages::find, languages.all());
            SearchRequest request = new SearchRequest(
                    String.join(" ", words),
                    only == null ? Language.ENGLISH : only,
                    constant("--section", section, Section.values()),
                    constant("--kind", kind, PieceKind.values()),
                    year,
                    author(context),
                    debate(context),
                    only,
                    1,
                    limit,
                    !sameLanguage);
            context.getBean(Tailing.class).catchUp();
            Search search = context.getBean(Search.class);
            if (!sameLanguage) {
                prepare(search);
            }
            print(context, search.find(Caller.READER, request));
            return 0;
        });
    }

    /** A server reads the dictionaries beside the first searches; a command would end before they are read. */
    private void prepare(Search search) {
        try {
            search.prepare();
        } catch (IOException failed) {
            var err = java.util.Objects.requireNonNull(command).commandLine().getErr();
            err.println("The dictionaries cannot be read: " + failed.getMessage());
        }
    }

    private void print(ConfigurableApplicationContext context, SearchResults results) {
        PrintWriter out =
                java.util.Objects.requireNonNull(command).commandLine().getOut();
        if (json) {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            out.println(mapper.writeValueAsString(SearchJson.of(results, context.getBean(Addresses.class))));
        } else {
            new SearchListing(out, Ansi.AUTO.enabled()).print(results);
        }
        out.flush();
    }

    private @Nullable Slug debate(ConfigurableApplicationContext context) {
        if (debate == null) {
            return null;
        }
        Slug slug = org.parley.page.Parameters.slug(debate)
                .filter(name -> !context.getBean(Neighbours.class)
                        .questions(List.of(name))
                        .isEmpty())
                .orElse(null);
        if (slug == null) {
            throw new CommandFailure("--debate takes the word in the address of a debate; there is no " + debate + ".");
        }
        return slug;
    }

    private @Nullable Slug author(ConfigurableApplicationContext context) {
        if (author == null) {
            return null;
        }
        Slug slug = org.parley.page.Parameters.slug(author)
                .filter(name -> context.getBean(Directory.class)
                        .person(Caller.READER, name)
                        .isPresent())
                .orElse(null);
        if (slug == null) {
            throw new CommandFailure("--author takes the word in the address of a person; there is no " + author + ".");
        }
        return slug;
    }

    private static <E extends Enum<E>> @Nullable E constant(String option, @Nullable String value, E[] all) {
        Function<String, Optional<E>> reading = word -> Arrays.stream(all)
                .filter(constant ->
                        constant.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst();
        return one(
                option,
                value,
                reading,
                Arrays.stream(all)
                        .map(constant ->
                                constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    private static <T> @Nullable T one(
            String option, @Nullable String value, Function<String, Optional<T>> reading, List<?> expected) {
        return value == null
                ? null
                : reading.apply(value)
                        .orElseThrow(() -> new CommandFailure(option + " takes "
                                + expected.stream().map(String::valueOf).collect(Collectors.joining(", "))
                                + "; not " + value + "."));
    }
}
