package org.parley.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.documents.ReadWord;
import org.parley.documents.WordDraft;
import org.parley.documents.WordRefused;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.media.PictureRefused;
import org.parley.media.Renditions;
import org.parley.media.StorePicture;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Policy;
import org.parley.publishing.Section;
import org.parley.publishing.Writing;
import org.springframework.stereotype.Component;

/** Takes a Word document as the draft of a new piece, its pictures with it; all of it is taken, or nothing. */
@Component
public class TakeWord {

    private final ReadWord readWord;
    private final StorePicture storePicture;
    private final BeginPiece begin;
    private final Writing writing;

    TakeWord(ReadWord readWord, StorePicture storePicture, BeginPiece begin, Writing writing) {
        this.readWord = readWord;
        this.storePicture = storePicture;
        this.begin = begin;
        this.writing = writing;
    }

    /**
     * Takes it. What could not be taken over as it was is told in a remark on the draft.
     *
     * @param words the words of the screen, in which the remark is made
     * @throws WordRefused if it is no Word document, too large or harmful
     */
    public EditionKey take(
            Caller.Member caller,
            PieceKind kind,
            Section section,
            Language language,
            byte[] file,
            String fileName,
            Messages words) {
        Policy.require(caller, Act.BEGIN);
        List<Renditions> pictures = new ArrayList<>();
        WordDraft draft = readWord.read(file, fileName, picture -> prepare(picture, pictures));
        DeskText text = new DeskText(draft.title(), cut(draft.summary()), draft.body());
        return writing.write(caller, transaction -> {
            EditionKey key = begin.begin(transaction, caller, kind, section, language, text);
            pictures.forEach(picture -> storePicture.store(transaction, key.piece(), picture));
            String told = told(draft, words);
            if (!told.isEmpty()) {
                String edition = Editions.find(transaction.db(), caller, key)
                        .orElseThrow()
                        .id();
                Remarks.write(transaction, edition, caller.account(), null, null, told);
            }
            return key;
        });
    }

    private @Nullable String prepare(byte[] picture, List<Renditions> pictures) {
        try {
            Renditions prepared = storePicture.prepare(picture);
            pictures.add(prepared);
            return prepared.source().path();
        } catch (PictureRefused refused) {
            return null;
        }
    }

    private static String told(WordDraft draft, Messages words) {
        Stream<String> authors =
                draft.authors().isEmpty() ? Stream.empty() : Stream.of(words.get("desk.word.authors", draft.authors()));
        return Stream.concat(
                        authors, draft.warnings().stream().map(warning -> Objects.requireNonNull(warning.in(words))))
                .collect(Collectors.joining("\n"));
    }

    private static String cut(String summary) {
        return summary.length() <= DeskText.LONGEST_SUMMARY ? summary : summary.substring(0, DeskText.LONGEST_SUMMARY);
    }
}
