package org.parley.debate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.page.Parameters;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Debates as JSON; described in {@code openapi.yaml}. */
@RestController
class DebateApiController {

    private final Debates debates;
    private final Catalogue catalogue;

    DebateApiController(Debates debates, Catalogue catalogue) {
        this.debates = debates;
        this.catalogue = catalogue;
    }

    record DebateList(List<DebateEntry> debates) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DebateEntry(
            DebateId id,
            Slug slug,
            LocalText question,
            LocalText introduction,
            LocalText summary,
            @Nullable Slug convener,
            PartialDate opened,
            @Nullable PartialDate closed,
            List<PieceId> pieces,
            List<ReplyEntry> replies) {}

    record ReplyEntry(PieceId piece, PieceId answers) {}

    @GetMapping("/api/v1/debates")
    DebateList list(WebRequest request) {
        var _ = Parameters.of(request);
        List<DebateView> all = debates.all();
        Set<PieceId> pieces =
                all.stream().flatMap(debate -> debate.pieces().stream()).collect(Collectors.toSet());
        Set<PieceId> visible = catalogue.cards(Caller.READER, pieces).stream()
                .map(PieceCard::id)
                .collect(Collectors.toSet());
        List<Debates.Reply> replies = debates.repliesAmong(visible);
        return new DebateList(
                all.stream().map(debate -> entry(debate, visible, replies)).toList());
    }

    private static DebateEntry entry(DebateView debate, Set<PieceId> visible, List<Debates.Reply> replies) {
        List<PieceId> pieces =
                debate.pieces().stream().filter(visible::contains).toList();
        Set<PieceId> own = new HashSet<>(pieces);
        return new DebateEntry(
                debate.id(),
                debate.slug(),
                debate.question(),
                debate.introduction(),
                debate.closingSummary(),
                debate.convener() == null ? null : debate.convener().slug(),
                debate.opened(),
                debate.closed(),
                pieces,
                replies.stream()
                        .filter(reply -> own.contains(reply.piece()) && own.contains(reply.answers()))
                        .map(reply -> new ReplyEntry(reply.piece(), reply.answers()))
                        .toList());
    }
}
