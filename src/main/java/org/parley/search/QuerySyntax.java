package org.parley.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query: words, {@code "phrases"}, {@code -exclusions}, {@code this OR that}, and {@code title:words} of a scope.
 *
 * <p>Every text is a query: what has no meaning as a sign is a word or nothing. OR binds what stands next to it, and all else
 * is to be met together. This is not Lucene's classic syntax, in which a question mark, a slash or a bracket of ordinary
 * prose is a sign, {@code a OR b c} finds all that holds c, and much that people type is an error.
 */
final class QuerySyntax {

    private static final int MOST = 40;
    private static final Pattern SPACE_AFTER_SCOPE =
            Pattern.compile("(?<!\\S)(-?" + Scope.alternatives() + ":)\\s+(?=\\S)");
    private static final Pattern CONDITION = Pattern.compile(
            "(?<not>-+)?(?:(?<scope>" + Scope.alternatives() + "):)?(?:\"(?<phrase>[^\"]*)\"|(?<word>[^\\s\"]+))");

    private final List<List<Condition>> read = new ArrayList<>();
    private boolean either;
    private boolean not;

    private QuerySyntax() {}

    /** The conditions to be met together, each a list of alternatives. */
    static List<List<Condition>> read(String text) {
        QuerySyntax syntax = new QuerySyntax();
        Matcher matcher = CONDITION.matcher(SPACE_AFTER_SCOPE.matcher(text).replaceAll("$1"));
        for (int count = 0; count < MOST && matcher.find(); count++) {
            syntax.take(matcher);
        }
        return syntax.read;
    }

    private void take(Matcher matcher) {
        String phrase = matcher.group("phrase");
        String word = matcher.group("word");
        String scope = matcher.group("scope");
        boolean bare = phrase == null && scope == null && matcher.group("not") == null;
        if (bare && ("OR".equals(word) || "|".equals(word)) && !read.isEmpty()) {
            either = true;
        } else if (bare && "NOT".equals(word)) {
            not = true;
        } else if (!(bare && "AND".equals(word))) {
            add(new Condition(
                    phrase == null ? String.valueOf(word) : phrase,
                    phrase != null,
                    scope(scope),
                    not || matcher.group("not") != null));
        }
    }

    private void add(Condition condition) {
        if (either && !condition.excluded()) {
            read.getLast().add(condition);
        } else {
            List<Condition> alternatives = new ArrayList<>();
            alternatives.add(condition);
            read.add(alternatives);
        }
        either = false;
        not = false;
    }

    private static @Nullable Scope scope(@Nullable String name) {
        return name == null ? null : Scope.named(name).orElse(null);
    }
}
