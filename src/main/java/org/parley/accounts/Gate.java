package org.parley.accounts;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.parley.page.KeptPages;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.util.function.SingletonSupplier;

/**
 * The way to the desk: sessions, and Spring Security behind them. All other requests pass by untouched.
 *
 * <p>It is put together when the first request comes to it, so that the first page of a reader need not wait for it. Nothing
 * behind it is ever kept for others, by this server or a browser.
 */
final class Gate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<SessionRepositoryFilter<StoredSession>> sessions;
    private final transient Supplier<FilterChainProxy> guards;

    Gate(Supplier<SessionRepositoryFilter<StoredSession>> sessions, Supplier<FilterChainProxy> guards) {
        this.sessions = SingletonSupplier.of(sessions);
        this.guards = SingletonSupplier.of(guards);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!GatedAddresses.ALL.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        KeptPages.forbid(request);
        response.setHeader("Cache-Control", "no-store");
        Filter guarded = guards.get();
        sessions.get().doFilter(request, response, (inner, outer) -> guarded.doFilter(inner, outer, chain));
    }
}
