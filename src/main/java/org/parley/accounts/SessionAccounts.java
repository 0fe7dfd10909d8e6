package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.parley.publishing.AccountId;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Reads who has signed in from the session and, at each request anew, from the store. */
final class SessionAccounts implements SecurityContextRepository {

    private final Accounts accounts;

    SessionAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(signedIn(request));
    }

    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(SignedIn.ACCOUNT) instanceof String account)
                || !(session.getAttribute(SignedIn.SINCE) instanceof Long since)) {
            return Optional.empty();
        }
        return accounts.find(AccountId.of(account))
                .filter(found -> !found.disabled())
                .map(found -> new SignedIn(found, Instant.ofEpochMilli(since)));
    }

    private static final class Loaded implements DeferredSecurityContext {

        private final SecurityContext context;

        Loaded(Optional<SignedIn> signedIn) {
            context = signedIn.map(SecurityContextImpl::new).orElseGet(SecurityContextImpl::new);
        }

        @Override
        public SecurityContext get() {
            return context;
        }

        @Override
        public boolean isGenerated() {
            return context.getAuthentication() == null;
        }
    }

    @Override
    @SuppressWarnings("deprecation") // The interface still asks for it.
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** Nothing: {@link SignIn} puts into the session what is to be known at the next request. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return signedIn(request).isPresent();
    }
}
