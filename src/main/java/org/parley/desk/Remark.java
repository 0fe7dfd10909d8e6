package org.parley.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.AccountId;
import org.parley.publishing.text.BlockId;

/**
 * What somebody at the desk said beside a paragraph, or of the whole.
 *
 * @param id its key
 * @param block the block that it is about; absent where it is about the whole
 * @param content what was said
 * @param madeBy who said it
 * @param madeAt when
 * @param settled whether what it asks for is done
 * @param answers what was said in answer, oldest first
 */
public record Remark(
        String id,
        @Nullable BlockId block,
        String content,
        AccountId madeBy,
        Instant madeAt,
        boolean settled,
        List<Remark> answers) {

    /** The most characters of a remark. */
    public static final int LONGEST = 4_000;
}
