package org.parley.search.meaning;

import java.time.Duration;
import java.util.List;
import org.parley.store.Recurring;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Has the sentence model let go of its memory when nobody has asked it for anything for a while. */
@Component
class RestingModel extends Recurring {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Meanings meanings;

    RestingModel(ApplicationContext context, Meanings meanings) {
        super(context, "meanings");
        this.meanings = meanings;
    }

    @Override
    protected List<Task> tasks() {
        return List.of(Task.later(EVERY, meanings::rest));
    }
}
