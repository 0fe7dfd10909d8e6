package org.parley.debate.reply;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.ReaderAddress;
import org.parley.debate.DebateId;
import org.parley.desk.ChosenFields;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.language.PlainText;
import org.parley.publishing.PieceId;
import org.springframework.util.MultiValueMap;

/**
 * The form of an invitation, as it was filled in.
 *
 * @param debate the key of the debate; empty for none
 * @param side the key of the side; empty for none
 * @param institution whether an institution is invited
 * @param name what the invited are called
 * @param address the e-mail address as it was typed
 * @param in the language of the letters
 * @param pieces the pieces to be answered
 * @param message what the editor writes beside the usual words
 * @param deadline the deadline as the field for date and time holds it
 * @param shown whether readers are told of it
 */
public record InvitationForm(
        String debate,
        String side,
        boolean institution,
        LocalText name,
        String address,
        Language in,
        List<PieceId> pieces,
        String message,
        String deadline,
        boolean shown) {

    static InvitationForm read(MultiValueMap<String, String> fields, Languages languages, Language screen) {
        return new InvitationForm(
                ChosenFields.line(fields, "debate"),
                ChosenFields.line(fields, "side"),
                ChosenFields.line(fields, "kind").equals("institution"),
                ChosenFields.text(fields, "name-", languages),
                cut(ChosenFields.line(fields, "address")),
                languages.find(ChosenFields.line(fields, "in")).orElse(screen),
                pieces(fields.getOrDefault("piece", List.of())),
                message(fields),
                ChosenFields.line(fields, "deadline"),
                fields.containsKey("shown"));
    }

    private static String message(MultiValueMap<String, String> fields) {
        String typed = fields.getFirst("message");
        return typed == null ? "" : PlainText.visible(typed).replace("\r\n", "\n");
    }

    private static String cut(String typed) {
        return typed.length() > ReaderAddress.LONGEST_TYPED ? typed.substring(0, ReaderAddress.LONGEST_TYPED) : typed;
    }

    static List<PieceId> pieces(List<String> keys) {
        return keys.stream()
                .flatMap(key -> Stream.of(key.split(",")))
                .flatMap(key -> key(key, PieceId::of).stream())
                .distinct()
                .toList();
    }

    /** The key of the debate, if one is meant. */
    Optional<DebateId> debateId() {
        return key(debate, DebateId::of);
    }

    private static <T> Optional<T> key(String value, java.util.function.Function<String, T> reading) {
        try {
            return value.isBlank() ? Optional.empty() : Optional.of(reading.apply(value));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** A name in a language, as it is filled in. */
    public String nameIn(Language language) {
        return name.exactly(language).orElse("");
    }

    /** The invitation that it is for. */
    NewInvitation invitation(ZoneId zone) {
        return new NewInvitation(
                debateId().orElse(null),
                side,
                institution,
                name,
                ReaderAddress.read(address),
                in,
                pieces,
                message,
                moment(deadline, zone),
                shown);
    }

    /** The moment that a field for date and time holds. */
    static Instant moment(@Nullable String typed, ZoneId zone) {
        try {
            return LocalDateTime.parse(typed == null ? "" : typed).atZone(zone).toInstant();
        } catch (DateTimeException none) {
            throw new NotPossible("invite.cannot.deadline");
        }
    }
}
