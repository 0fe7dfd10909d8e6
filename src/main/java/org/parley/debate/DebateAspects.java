package org.parley.debate;

import java.util.List;
import org.springframework.stereotype.Component;

/** Knows what readers have of a debate beside the debate itself. */
@Component
public class DebateAspects {

    private final List<DebateAspect> all;

    DebateAspects(List<DebateAspect> all) {
        this.all = all;
    }

    /** The words of all that readers have of it, in their order. */
    public List<String> of(DebateId debate) {
        return all.stream()
                .filter(aspect -> aspect.has(debate))
                .map(DebateAspect::word)
                .toList();
    }
}
