package org.parley.positions;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Slug;

/**
 * A map as a list of claims and the sentences that support them, for forms that know arguments only. Their words are a part of
 * those forms, in English, and no installation changes them: what is written here is known again wherever it is read.
 */
final class Claims {

    private static final Language LANGUAGE = Language.ENGLISH;

    private final DebateMap map;
    private final Iterator<Part> parts;
    private final List<Claim> all = new ArrayList<>();

    /**
     * Something that the map says.
     *
     * @param title what tells it from others
     * @param part the part of the map that says so; absent where it is told within another part
     * @param text it, in words
     * @param evidence the sentences that support it
     * @param against the titles of those that it contradicts
     */
    record Claim(String title, @Nullable Part part, String text, List<Evidence> evidence, List<String> against) {}

    private Claims(DebateMap map) {
        this.map = map;
        this.parts = Part.of(map).stream().filter(part -> part.kind().claims()).iterator();
    }

    /** All claims of a map, in the order of its parts. */
    static List<Claim> of(DebateMap map) {
        Claims claims = new Claims(map);
        map.issues().forEach(issue -> issue.positions().forEach(position -> claims.position(issue, position)));
        map.linkages()
                .forEach(one -> claims.add(
                        one.first() + "/" + one.second(),
                        one.evidence(),
                        claims.issue(one.first()) + (one.forbidden() ? " must not" : " may") + " be traded against "
                                + claims.issue(one.second()) + claims.by(one.by())));
        map.preconditions()
                .forEach(one -> claims.add(
                        one.issue() + "/" + one.requires(),
                        one.evidence(),
                        claims.issue(one.requires()) + " must be settled before " + claims.issue(one.issue())
                                + claims.by(one.by())));
        map.interests()
                .forEach(one -> claims.add(
                        one.id().value(),
                        one.evidence(),
                        claims.names(one.shared()) + " want alike: "
                                + one.name().in(LANGUAGE)));
        map.gains()
                .forEach(one -> claims.add(
                        one.actor() + "/" + one.issue(),
                        one.evidence(),
                        claims.name(one.actor()) + " gains where others part on " + claims.issue(one.issue())
                                + after(": ", one.about())));
        map.agreements().forEach(claims::agreement);
        return claims.all;
    }

    private void position(Issue issue, Position position) {
        Scale scale = issue.scale();
        String coder = position.coder();
        add(
                issue.id() + "/" + position.actor() + (coder == null ? "" : "/" + coder)
                        + (position.date() == null ? "" : "/" + position.date()),
                position.evidence(),
                name(position.actor()) + ", on " + name(issue) + ", stands at "
                        + Numbers.plain(position.value()) + " (" + end(scale.low(), scale.lowMeans()) + " … "
                        + end(scale.high(), scale.highMeans()) + ")");
    }

    private void agreement(Agreement agreement) {
        add(
                agreement.id().value(),
                List.of(),
                names(agreement.signed()) + " signed " + agreement.name().in(LANGUAGE) + after(": ", agreement.text()));
        List<Claim> readings = new ArrayList<>();
        for (int i = 0; i < agreement.readings().size(); i++) {
            Agreement.Reading reading = agreement.readings().get(i);
            List<String> against = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                Agreement.Reading other = agreement.readings().get(j);
                if (other.issue().equals(reading.issue()) && other.value() != reading.value()) {
                    against.add(readings.get(j).title);
                }
            }
            readings.add(new Claim(
                    "reading/" + agreement.id() + "/" + (i + 1),
                    null,
                    name(reading.party()) + " reads " + agreement.name().in(LANGUAGE) + " as settling "
                            + issue(reading.issue()) + " at " + Numbers.plain(reading.value())
                            + after(": ", reading.means()),
                    reading.evidence(),
                    against));
        }
        all.addAll(readings);
    }

    private void add(String key, List<Evidence> evidence, String text) {
        Part part = parts.next();
        all.add(new Claim(
                part.kind() == Part.Kind.POSITION ? key : part.kind().word() + "/" + key,
                part,
                text,
                evidence,
                List.of()));
    }

    /** A sentence that supports a claim, in English where it was marked in English, and the piece that it is from. */
    static String sentence(Evidence evidence) {
        return "“"
                + evidence.in(LANGUAGE).orElse(evidence.quotations().getFirst()).exact() + "” (" + evidence.piece()
                + ")";
    }

    private static String after(String sign, LocalText text) {
        return text.isEmpty() ? "" : sign + text.in(LANGUAGE);
    }

    private String by(@Nullable Slug party) {
        return party == null ? "" : ", as " + name(party) + " says";
    }

    private String names(List<Slug> parties) {
        return parties.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(Slug party) {
        return map.nameOf(party.value()).in(LANGUAGE);
    }

    private static String name(Issue issue) {
        return "“" + (issue.name().isEmpty() ? issue.id().value() : issue.name().in(LANGUAGE)) + "”";
    }

    private String issue(Slug id) {
        return map.issue(id).map(Claims::name).orElseGet(id::value);
    }

    private static String end(double value, LocalText means) {
        return Numbers.plain(value) + (means.isEmpty() ? "" : ": " + means.in(LANGUAGE));
    }
}
