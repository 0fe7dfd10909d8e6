package org.parley.archive.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.archive.legacy.LegacyPage.Item;
import org.parley.archive.legacy.LegacyPage.Panel;

/** Makes a panel of a transcript: its speakers are its authors, with the names that the page gives them before they speak. */
final class PanelReader {

    private static final Pattern PARTICIPANT = Pattern.compile(
            "^(?:(?<role>Moderators?|Chairs?|Panel(?:l)?ists?|Speakers?|Discussants?|Participants?|(?:Right|Left)(?: position| side)?)\\s*[:：]\\s*)?(?<who>.+)$",
            Pattern.CASE_INSENSITIVE);

    private PanelReader() {}

    static Panel read(Item item, Head head) {
        List<Speaker> speakers = Transcript.read(head.body()).speakers();
        List<Author> named = new ArrayList<>(head.byline().map(Byline::authors).orElse(List.of()));
        StringBuilder raw = new StringBuilder(head.byline().map(Byline::raw).orElse(""));
        for (Row row : head.body()) {
            if (Transcript.isSpeech(row)) {
                break;
            }
            Matcher matcher = PARTICIPANT.matcher(row.text());
            boolean introduces = matcher.matches()
                    && Bylines.likeness(matcher.group("who")) >= (matcher.group("role") == null ? 4 : 1);
            if (introduces) {
                named.addAll(Bylines.read(matcher.group("who")).authors());
                raw.append(raw.isEmpty() ? "" : "\n").append(row.raw());
            }
        }
        List<String> all = new ArrayList<>(item.doubts());
        for (Speaker speaker : speakers) {
            String surname = PersonName.read(speaker.label()).surname();
            if (named.stream().noneMatch(author -> author.surname().equalsIgnoreCase(surname))) {
                named.add(new Author(
                        PersonName.read(speaker.label()).shown(), surname, false, Optional.empty(), speaker.label()));
                all.add("the speaker " + speaker.label() + " is known by the surname only");
            }
        }
        all.removeIf(doubt -> doubt.startsWith("no author line"));
        Byline byline = new Byline(raw.toString(), false, named, List.of());
        return new Panel(withByline(item, byline, all), speakers);
    }

    private static Item withByline(Item item, Byline byline, List<String> doubts) {
        return new Item(
                item.address(),
                item.section(),
                item.kind(),
                item.series(),
                item.title(),
                item.date(),
                item.original(),
                Optional.of(byline),
                item.permission(),
                item.translation(),
                item.answers(),
                item.body(),
                doubts);
    }
}
