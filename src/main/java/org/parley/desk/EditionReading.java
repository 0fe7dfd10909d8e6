package org.parley.desk;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.accounts.Accounts;
import org.parley.language.Language;
import org.parley.publishing.AccountId;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Reads what stands around an edition on the page on which it is written. */
@Component
class EditionReading {

    private static final int EXCERPT = 60;

    private final Store store;
    private final Remarks remarks;
    private final Accounts accounts;
    private final Today today;

    EditionReading(Store store, Remarks remarks, Accounts accounts, Today today) {
        this.store = store;
        this.remarks = remarks;
        this.accounts = accounts;
        this.today = today;
    }

    EditionAround around(Caller.Member member, DeskEdition edition, Language reader) {
        List<Remark> said = remarks.of(member, edition.key());
        Set<AccountId> people = new HashSet<>();
        said.forEach(remark -> {
            people.add(remark.madeBy());
            remark.answers().forEach(answer -> people.add(answer.madeBy()));
        });
        if (edition.begunBy() != null) {
            people.add(edition.begunBy());
        }
        return store.read(db -> new EditionAround(
                said,
                people.isEmpty() ? Map.of() : accounts.names(people),
                Policy.may(member, Act.PUBLISH, edition.standing())
                                || edition.standing().own()
                        ? Readiness.of(db, edition, edition.text(), today.date())
                        : List.of(),
                new WorkReading(db, reader)
                        .authors(List.of(edition.key().piece().toString()))
                        .getOrDefault(edition.key().piece().toString(), ""),
                excerpts(edition)));
    }

    /** The first words of each block, by which somebody finds it. */
    private static Map<BlockId, String> excerpts(DeskEdition edition) {
        Map<BlockId, String> excerpts = new LinkedHashMap<>();
        int number = 0;
        for (Block block : edition.text().body().blocks()) {
            String plain = block.plainText().replace('\n', ' ').replace('\t', ' ');
            String start = plain.codePointCount(0, plain.length()) <= EXCERPT
                    ? plain
                    : plain.substring(0, plain.offsetByCodePoints(0, EXCERPT)) + "…";
            excerpts.put(block.id(), ++number + ". " + start);
        }
        return excerpts;
    }
}
