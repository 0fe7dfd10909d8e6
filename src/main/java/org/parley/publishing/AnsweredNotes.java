package org.parley.publishing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.publishing.text.BlockId;

/** Says beside a block that a passage of it was answered, and by which pieces. */
final class AnsweredNotes {

    private final Map<BlockId, List<Neighbours.Marked>> marked = new LinkedHashMap<>();
    private final Messages words;

    AnsweredNotes(List<Neighbours.Marked> marked, Messages words) {
        this.words = words;
        marked.forEach(passage -> this.marked
                .computeIfAbsent(passage.block(), _ -> new java.util.ArrayList<>())
                .add(passage));
    }

    /** Puts the note behind the block, if there is anything to say. */
    void behind(Element parent, BlockId block) {
        List<Neighbours.Marked> passages = marked.get(block);
        if (passages == null) {
            return;
        }
        Language screen = words.language();
        Set<PieceCard> by = new LinkedHashSet<>();
        passages.forEach(passage -> by.addAll(passage.by()));
        Element note = parent.appendElement("div")
                .addClass("answered")
                .attr("role", "note")
                .attr("lang", screen.tag());
        note.appendElement("span").addClass("answered-word").text(words.get("piece.answered-here"));
        by.forEach(card -> {
            Language shown = card.shownIn(screen);
            Element link = note.appendElement("a")
                    .attr("href", Addresses.of(screen, "/pieces/" + card.slug()))
                    .text(card.title().in(shown));
            if (!shown.equals(screen)) {
                link.attr("lang", shown.tag());
            }
        });
    }
}
