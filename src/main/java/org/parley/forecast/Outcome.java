package org.parley.forecast;

import java.time.Instant;
import org.parley.debate.DebateId;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;

/**
 * What came of an issue.
 *
 * @param id its key
 * @param debate the debate
 * @param issue the id of the issue
 * @param name what it was called
 * @param value what was decided, on the scale of the issue
 * @param decidedOn on which day
 * @param source where that can be read
 * @param enteredAt when it was entered
 */
public record Outcome(
        String id,
        DebateId debate,
        String issue,
        LocalText name,
        double value,
        PartialDate decidedOn,
        String source,
        Instant enteredAt) {}
