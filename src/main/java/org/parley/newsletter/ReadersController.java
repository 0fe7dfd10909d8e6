package org.parley.newsletter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.accounts.DeskLook;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Fields;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.publishing.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The pages of the desk on which the readers are kept. */
@Controller
@RequestMapping("/{language}/desk/readers")
class ReadersController {

    private static final String PATH = "/desk/readers";
    private static final int LONGEST_QUERY = 254;

    private final DeskReaders readers;
    private final EndSubscription ending;
    private final ReaderLists lists;
    private final DeskLook desk;

    ReadersController(DeskReaders readers, EndSubscription ending, ReaderLists lists, DeskLook desk) {
        this.readers = readers;
        this.ending = ending;
        this.lists = lists;
        this.desk = desk;
    }

    @GetMapping
    View list(@PathVariable Language language, Caller.Member member, HttpServletRequest request) {
        String query = Fields.of(request).text("q", LONGEST_QUERY);
        List<DeskReaders.Count> counts = readers.counts(member);
        Map<String, Object> model = new HashMap<>();
        model.put("counts", counts);
        model.put(
                "names",
                lists.names(counts.stream().map(DeskReaders.Count::list).toList(), language));
        model.put("states", readers.states(member));
        model.put("query", query);
        model.put("found", readers.find(member, query));
        return desk.view(
                request,
                200,
                "newsletter/readers.jte",
                page(language, PATH)
                        .title(Messages.in(language).get("desk.readers"))
                        .build(),
                member,
                model);
    }

    @GetMapping("/{subscriber}")
    View one(
            @PathVariable Language language,
            @PathVariable SubscriberId subscriber,
            Caller.Member member,
            HttpServletRequest request) {
        boolean ended = Fields.of(request).text("done", 10).equals("ended");
        return show(200, language, subscriber, member, request, ended, "");
    }

    @PostMapping("/{subscriber}/end")
    View end(
            @PathVariable Language language,
            @PathVariable SubscriberId subscriber,
            Caller.Member member,
            HttpServletRequest request) {
        Fields fields = Fields.of(request);
        String named = fields.text("reason", 20);
        Optional<EndReason> reason = Arrays.stream(EndReason.values())
                .filter(one -> one.name().equals(named) && EndSubscription.AT_DESK.contains(one))
                .findFirst();
        if (reason.isEmpty()) {
            String wrong = Messages.in(language).get("readers.wrong.reason");
            return show(422, language, subscriber, member, request, false, wrong);
        }
        ending.end(member, subscriber, reason.get(), fields.text("detail", Consent.LONGEST_DETAIL - 20));
        return Pages.go(language, PATH + "/" + subscriber + "?done=ended");
    }

    private View show(
            int status,
            Language language,
            SubscriberId id,
            Caller.Member member,
            HttpServletRequest request,
            boolean ended,
            String wrong) {
        DeskReaders.Whole whole = readers.whole(member, id).orElseThrow(() -> new NotFound("no subscriber is " + id));
        Messages words = Messages.in(language);
        String address = whole.subscriber().address();
        Map<String, Object> model = new HashMap<>();
        model.put("whole", whole);
        model.put("names", names(whole, language));
        model.put("ended", ended);
        model.put("wrong", wrong);
        model.put("detail", Fields.of(request).text("detail", Consent.LONGEST_DETAIL));
        return desk.view(
                request,
                status,
                "newsletter/reader.jte",
                page(language, PATH + "/" + id)
                        .title(address.isEmpty() ? words.get("readers.erased") : address)
                        .under(words.get("desk.readers"), PATH)
                        .build(),
                member,
                model);
    }

    private Map<ReaderList, ListName> names(DeskReaders.Whole whole, Language language) {
        Map<ReaderList, ListName> names = new LinkedHashMap<>();
        List<ReaderList> all = Stream.concat(
                        whole.lists().stream(),
                        whole.consents().stream().flatMap(entry -> Optional.ofNullable(entry.list()).stream()))
                .distinct()
                .toList();
        lists.names(all, language).forEach(name -> names.put(name.list(), name));
        return names;
    }

    private static Page.Builder page(Language language, String path) {
        return Page.at(language, path)
                .under(Messages.in(language).get("desk"), "/desk")
                .section("newsletters")
                .notIndexed()
                .notKept();
    }
}
