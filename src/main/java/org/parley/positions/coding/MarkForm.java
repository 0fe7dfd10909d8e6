package org.parley.positions.coding;

import org.parley.desk.ChosenFields;
import org.parley.language.Languages;
import org.springframework.util.MultiValueMap;

/**
 * The form in which a marked sentence is said to show a position.
 *
 * @param sentence the words of the sentence
 * @param start where they were marked in the plain text; negative where they were typed
 * @param position the word of the position that it shows; behind {@code ~} the number of the sentence that it is in this
 *     edition, where it is one that is known; empty for a new position
 * @param fields the new position
 */
public record MarkForm(String sentence, int start, String position, PositionForm fields) {

    static MarkForm read(MultiValueMap<String, String> fields, Languages languages) {
        String sentence = fields.getFirst("sentence");
        String start = ChosenFields.line(fields, "start");
        return new MarkForm(
                sentence == null ? "" : sentence.replace("\r\n", "\n").strip(),
                start.matches("\\d{1,9}") ? Integer.parseInt(start) : -1,
                ChosenFields.line(fields, "position"),
                PositionForm.read(fields, languages));
    }

    String positionWord() {
        int mark = position.indexOf('~');
        return mark < 0 ? position : position.substring(0, mark);
    }

    /** The number of the sentence that it is in this edition; 0 where it is another. */
    int evidenceNumber() {
        String number = position.substring(position.indexOf('~') + 1);
        return position.indexOf('~') >= 0 && number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 0;
    }
}
