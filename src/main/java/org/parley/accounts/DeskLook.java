package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.parley.page.Page;
import org.parley.publishing.Caller;
import org.springframework.web.servlet.View;

/** How a page of the desk looks: the module of the desk puts its frame around the pages that this module fills. */
public interface DeskLook {

    /**
     * Answers with a page.
     *
     * @param template its template, which takes a {@code Frame frame}, a {@code DeskFrame desk} and what {@code model} holds
     */
    View view(
            HttpServletRequest request,
            int status,
            String template,
            Page page,
            Caller.Member member,
            Map<String, ?> model);
}
