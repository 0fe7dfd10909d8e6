package org.parley.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.page.KeptPages;
import org.parley.page.Pages;
import org.parley.page.Rendering;

/** The first that a request meets: it answers from the kept pages, or lets the page be made. */
final class KeptPagesFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient KeptPages kept;
    private final transient Languages languages;

    KeptPagesFilter(KeptPages kept, Languages languages) {
        this.kept = kept;
        this.languages = languages;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            Rendering.protect(response);
            chain.doFilter(request, response);
            return;
        }
        String path = request.getRequestURI();
        rememberLanguage(path, request, response);
        Rendering rendering = kept.find(Pages.address(path, request.getQueryString()));
        if (rendering != null) {
            rendering.write(request, response);
            return;
        }
        kept.begin(request);
        Rendering.protect(response);
        chain.doFilter(request, response);
    }

    private void rememberLanguage(String path, HttpServletRequest request, HttpServletResponse response) {
        for (Language language : languages.all()) {
            String tag = language.tag();
            if (path.startsWith(tag, 1) && path.startsWith("/", 1 + tag.length())) {
                LanguageMemory.remember(tag, request, response);
                return;
            }
        }
    }
}
