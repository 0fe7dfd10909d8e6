package org.parley.forecast;

import java.util.List;
import org.parley.language.LocalText;
import org.parley.outlook.run.OutlookDocument.IssueEntry;
import org.parley.positions.Issue;

/**
 * What the page of an outlook shows of an issue. Numbers are as readers are shown them.
 *
 * @param issue the issue as it stood on the map
 * @param number its number on the map, from 1
 * @param entry what was computed
 * @param density the picture
 * @param median as likely above as below
 * @param low the low end of the interval that holds four outcomes of five
 * @param high its high end
 * @param reference where it stays without a deal; empty where that is not known
 * @param accepted what all accept who can refuse; empty where nobody can tell
 * @param chance of a hundred, how likely it is taken up; 100 where it waits for nothing
 * @param models what each model says
 * @param swings what moves it most
 * @param tips what would tip it
 * @param doubts from whom the doubt comes
 * @param inputs what it was computed from
 */
public record ForeseenIssue(
        Issue issue,
        int number,
        IssueEntry entry,
        Density density,
        String median,
        String low,
        String high,
        String reference,
        String accepted,
        long chance,
        List<ModelRow> models,
        List<SwingRow> swings,
        List<TipRow> tips,
        List<DoubtRow> doubts,
        List<InputRow> inputs) {

    /**
     * What a model says.
     *
     * @param model its name
     * @param point with the best value of every input
     * @param low below this lies a tenth of the draws
     * @param high above this lies a tenth of the draws
     * @param span between what it lies where it has more than one answer; empty where it has one
     */
    public record ModelRow(String model, String point, String low, String high, String span) {}

    /**
     * A bar of the tornado.
     *
     * @param actor the id of the actor, by which its sentences are found
     * @param name what the actor is called
     * @param input {@code value}, {@code salience} or {@code capability}
     * @param from the input at its low end
     * @param to at its high end
     * @param outcomes between what outcomes it moves the issue
     * @param x where the bar begins, in per cent
     * @param width how wide it is
     * @param assumed whether nobody gave a range
     */
    public record SwingRow(
            String actor,
            LocalText name,
            String input,
            String from,
            String to,
            String outcomes,
            String x,
            String width,
            boolean assumed) {}

    /** How much an actor would have to care for another to change its mind; saliences of a hundred. */
    public record TipRow(
            String actor, LocalText name, long from, long to, String outcome, LocalText holder, boolean leaves) {}

    /** What share of the doubt would go, of a hundred, if all about an actor were known. */
    public record DoubtRow(String actor, LocalText name, long share) {}

    /** What was put in of an actor, and how many sentences show it; changed where a "what if" has it otherwise. */
    public record InputRow(
            String actor,
            LocalText name,
            String coder,
            String value,
            String salience,
            String capability,
            int sentences,
            boolean changed) {}

    public ForeseenIssue {
        models = List.copyOf(models);
        swings = List.copyOf(swings);
        tips = List.copyOf(tips);
        doubts = List.copyOf(doubts);
        inputs = List.copyOf(inputs);
    }
}
