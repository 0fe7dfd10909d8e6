package org.parley.positions;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.language.Language;
import org.parley.language.Messages;

/** Says what is wrong with a map; nothing of it was taken. */
public final class MapRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** With all that is wrong. */
    public MapRefused(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.in(Messages.in(Language.ENGLISH)))
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** With the one thing that is wrong. */
    public static MapRefused of(Problem problem) {
        return new MapRefused(List.of(problem));
    }

    /** What is wrong: at least one thing, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
