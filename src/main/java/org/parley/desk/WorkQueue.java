package org.parley.desk;

import org.jooq.DSLContext;
import org.parley.language.Language;
import org.parley.publishing.Caller;

/**
 * One answer to "what needs me now": a list on the desk's home. Every Spring bean of this type is shown there, in the order
 * of its {@code @Order}, if there is anything in it. It takes a fixed number of queries, however much there is.
 */
public interface WorkQueue {

    /** The most items that the home shows of a queue. */
    int SHOWN = 8;

    /** The word for it: {@code desk.queue.WORD} is its heading. */
    String word();

    /** Where all of it is listed, without the language of the screen. */
    String path();

    /** What waits for this member, as far as they may see it, titled for a reader of the language where there is a choice. */
    Work read(DSLContext db, Caller.Member member, Language language);
}
