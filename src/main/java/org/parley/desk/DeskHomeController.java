package org.parley.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Page;
import org.parley.publishing.Caller;
import org.parley.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The desk's home: what needs the member now. */
@Controller
class DeskHomeController {

    private final Store store;
    private final List<WorkQueue> queues;
    private final DeskPages pages;

    DeskHomeController(Store store, List<WorkQueue> queues, DeskPages pages) {
        this.store = store;
        this.queues = queues;
        this.pages = pages;
    }

    @GetMapping("/{language}/desk")
    View show(@PathVariable Language language, Caller.Member member, HttpServletRequest request) {
        List<FilledQueue> filled = store.read(db -> queues.stream()
                .map(queue -> new FilledQueue(queue, queue.read(db, member, language)))
                .filter(queue -> !queue.work().isEmpty())
                .toList());
        return pages.view(
                request,
                "desk/home.jte",
                Page.at(language, "/desk")
                        .title(Messages.in(language).get("desk.now"))
                        .section("desk")
                        .notIndexed()
                        .notKept()
                        .build(),
                member,
                Map.of("queues", filled));
    }
}
