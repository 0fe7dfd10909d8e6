package org.parley.archive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.archive.legacy.AnswersLine;
import org.parley.debate.RecordReply;
import org.parley.language.PlainText;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.parley.publishing.Writing;
import org.springframework.stereotype.Component;

/** Keeps what an imported piece says that it answers: any number of imported pieces, one transaction a piece. */
@Component
class ReplyImport {

    private final Writing writing;
    private final RecordReply recordReply;

    ReplyImport(Writing writing, RecordReply recordReply) {
        this.writing = writing;
        this.recordReply = recordReply;
    }

    /** Records the replies that are understood and returns the doubts about those that are not. */
    List<String> keep(Caller caller, KnownPieces known, PieceId piece, AnswersLine answers) {
        PieceCard answer = known.card(piece).orElse(null);
        if (answer == null) {
            return List.of();
        }
        List<String> doubts = new ArrayList<>();
        Set<PieceId> answered = new LinkedHashSet<>();
        for (String address : answers.addresses()) {
            take(known.at(address), answered, doubts, "the page at " + address);
        }
        for (String title : answers.titles()) {
            take(
                    known.titled(title, Optional.of(answer.section()), answers.surnames()),
                    answered,
                    doubts,
                    "\"" + PlainText.shorten(title, 80) + "\"");
        }
        if (answers.addresses().isEmpty() && answers.titles().isEmpty()) {
            for (String surname : answers.surnames()) {
                take(known.by(surname, answer), answered, doubts, "a piece by " + surname);
            }
        }
        answered.remove(piece);
        if (!answered.isEmpty()) {
            writing.<Boolean>write(caller, transaction -> {
                answered.forEach(each -> recordReply.record(transaction, piece, each));
                return true;
            });
        }
        return doubts;
    }

    private static void take(Optional<PieceCard> found, Set<PieceId> answered, List<String> doubts, String what) {
        found.ifPresentOrElse(
                card -> answered.add(card.id()),
                () -> doubts.add("it answers " + what + ", which is no imported piece, or not the only one"));
    }
}
