package org.parley.positions.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateView;
import org.parley.desk.Work;
import org.parley.desk.WorkQueue;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.positions.DebateMap;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Policy;
import org.parley.store.ChangeLog;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sentences that maps have lost, on the desk's home. They are looked for once, until something is changed. */
@Component
@Order(35)
class LostQueue implements WorkQueue {

    private final MapDesk desk;
    private final LostSentences sentences;
    private final ChangeLog log;
    private volatile @Nullable Found found;

    private record Found(long newest, List<Of> all) {}

    private record Of(DebateView debate, DebateMap map, Lost lost) {}

    LostQueue(MapDesk desk, LostSentences sentences, ChangeLog log) {
        this.desk = desk;
        this.sentences = sentences;
        this.log = log;
    }

    @Override
    public String word() {
        return "lost-sentences";
    }

    @Override
    public String path() {
        return MapDesk.MAPS;
    }

    @Override
    public Work read(DSLContext db, Caller.Member member, Language language) {
        if (!Policy.may(member, Act.MAP)) {
            return Work.NONE;
        }
        Messages words = Messages.in(language);
        List<Of> all = find();
        return new Work(all.stream().limit(SHOWN).map(each -> item(each, words)).toList(), all.size());
    }

    private List<Of> find() {
        long newest = log.newest();
        Found known = found;
        if (known != null && known.newest == newest) {
            return known.all;
        }
        Map<DebateView, DebateMap> maps = desk.shown();
        List<List<Lost>> lost = sentences.of(maps.values());
        List<Of> all = new ArrayList<>();
        int place = 0;
        for (Map.Entry<DebateView, DebateMap> each : maps.entrySet()) {
            lost.get(place++).forEach(one -> all.add(new Of(each.getKey(), each.getValue(), one)));
        }
        found = new Found(newest, List.copyOf(all));
        return all;
    }

    private static Work.Item item(Of of, Messages words) {
        Language reader = words.language();
        PieceCard card = of.lost.piece() == null ? null : of.lost.piece().card();
        PlacedPosition placed = of.lost.placed();
        LocalText shows = placed == null
                ? of.debate.question()
                : of.map.nameOf(placed.position().actor().value());
        return new Work.Item(
                null,
                of.lost.quotation().exact(),
                of.lost.quotation().language(),
                card == null ? PieceKind.COMMENTARY : card.kind(),
                true,
                card == null ? EditionState.WITHDRAWN : EditionState.CORRECTED,
                null,
                words.get(
                        "coding.lost.item",
                        card == null
                                ? of.lost.evidence().piece().value()
                                : card.title().in(reader),
                        shows.in(reader)),
                MapDesk.path(of.debate) + "#lost",
                null);
    }
}
