package org.parley.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.parley.store.Change;
import org.parley.store.Subject;

/**
 * What a number of changes touched.
 *
 * @param pieces the pieces that changed
 * @param people the keys of people who changed
 * @param institutions the keys of institutions that changed
 * @param everything whether all pieces, people or institutions are said to have changed
 */
record Touched(Set<PieceId> pieces, Set<String> people, Set<String> institutions, boolean everything) {

    /** Acts that are logged for people and institutions because a piece changed, which is logged for itself. */
    private static final Set<String> NOT_OF_THEMSELVES = Set.of("wrote", "licensed");

    static Touched by(List<Change> changes) {
        Set<PieceId> pieces = new LinkedHashSet<>();
        Set<String> people = new LinkedHashSet<>();
        Set<String> institutions = new LinkedHashSet<>();
        boolean everything = false;
        for (Change change : changes) {
            String id = change.subject().id();
            switch (change.subject().kind()) {
                case PieceId.SUBJECT, PersonId.SUBJECT, InstitutionId.SUBJECT -> {
                    if (id.equals(Subject.ANY)) {
                        everything = true;
                    } else if (change.subject().kind().equals(PieceId.SUBJECT)) {
                        pieces.add(PieceId.of(id));
                    } else if (!NOT_OF_THEMSELVES.contains(change.act())) {
                        (change.subject().kind().equals(PersonId.SUBJECT) ? people : institutions).add(id);
                    }
                }
                default -> {
                    // Debates and settings are not searched.
                }
            }
        }
        return new Touched(pieces, people, institutions, everything);
    }
}
