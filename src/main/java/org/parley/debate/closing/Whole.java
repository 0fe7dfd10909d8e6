package org.parley.debate.closing;

import java.util.List;
import java.util.Set;
import org.parley.debate.DebateView;
import org.parley.debate.Voice;
import org.parley.publishing.Neighbours;
import org.parley.store.Subject;

/**
 * A debate as one document, for readers of a language.
 *
 * @param debate the debate
 * @param pieces its pieces, in the order of the thread
 * @param asked who was invited, and what came of it
 * @param voices what those who took part say of the summary
 * @param introduction the introduction, as HTML
 * @param summary the closing summary, as HTML; empty while there is none
 * @param authors whose it is, in a line
 * @param citation how it is cited
 * @param shows everything whose change makes it outdated
 */
public record Whole(
        DebateView debate,
        List<WholePiece> pieces,
        List<Neighbours.Asked> asked,
        List<Voice> voices,
        String introduction,
        String summary,
        String authors,
        String citation,
        Set<Subject> shows) {

    /** The path of the page that shows it, without the language. */
    public String path() {
        return debate.path() + "/whole";
    }
}
