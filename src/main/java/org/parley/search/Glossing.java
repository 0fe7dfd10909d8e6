package org.parley.search;

import java.util.List;
import org.springframework.stereotype.Component;

/** Says in English what the words of a Japanese text mean. */
@Component
class Glossing {

    /** The English words, in the order of the text; none where no dictionary has any. */
    List<String> english(String japanese) {
        return List.of();
    }
}
