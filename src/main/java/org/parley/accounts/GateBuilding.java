package org.parley.accounts;

import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;

/**
 * Puts the gate together: the guards of Spring Security, in their order.
 *
 * <p>They are listed here rather than asked of Spring's builder, so that nothing of them is made before the first request to
 * the desk, and nothing depends on the settings of the machine that built the program.
 */
@Component
class GateBuilding {

    private final Accounts accounts;
    private final Sessions sessions;
    private final GateCookies cookies;
    private final GateAnswers answers;
    private final PasskeySignIn passkeys;
    private final ProviderSignIn providers;
    private final Passkeys stored;
    private final Attempts attempts;
    private final Origin origin;
    private final java.time.Clock clock;

    GateBuilding(
            Accounts accounts,
            Sessions sessions,
            GateCookies cookies,
            GateAnswers answers,
            PasskeySignIn passkeys,
            ProviderSignIn providers,
            Passkeys stored,
            Attempts attempts,
            Origin origin,
            java.time.Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookies = cookies;
        this.answers = answers;
        this.passkeys = passkeys;
        this.providers = providers;
        this.stored = stored;
        this.attempts = attempts;
        this.origin = origin;
        this.clock = clock;
    }

    Gate build() {
        return new Gate(this::sessions, this::guards);
    }

    private SessionRepositoryFilter<StoredSession> sessions() {
        SessionRepositoryFilter<StoredSession> filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(cookies.sessions());
        return filter;
    }

    private FilterChainProxy guards() {
        WebAuthnRelyingPartyOperations operations = passkeys.operations();
        List<Filter> guards = new ArrayList<>();
        guards.add(new SecurityContextHolderFilter(new SessionAccounts(accounts)));
        guards.add(new BodyLimit(answers));
        guards.add(forms());
        guards.add(new Pacing(attempts, origin, answers));
        guards.add(new PublicKeyCredentialRequestOptionsFilter(operations));
        guards.add(passkeys.filter(operations));
        guards.addAll(providers.filters());
        guards.add(new AnonymousAuthenticationFilter(Secret.next()));
        guards.add(refusals());
        guards.add(new AuthorizationFilter(
                (authentication, request) -> new AuthorizationDecision(GatedAddresses.OPEN.matches(request)
                        || mayPass(authentication, GatedAddresses.RECENT.matches(request)))));
        guards.add(new PublicKeyCredentialCreationOptionsFilter(operations));
        guards.add(new WebAuthnRegistrationFilter(stored, operations));
        guards.add(new Admission());
        FilterChainProxy proxy = new FilterChainProxy(new DefaultSecurityFilterChain(GatedAddresses.ALL, guards));
        proxy.setRequestRejectedHandler((request, response, _) -> answers.refuseAddress(request, response));
        proxy.afterPropertiesSet();
        return proxy;
    }

    private boolean mayPass(Supplier<? extends Authentication> authentication, boolean onlyRecent) {
        return authentication.get() instanceof SignedIn signedIn && (!onlyRecent || signedIn.isRecent(clock.instant()));
    }

    private CsrfFilter forms() {
        CsrfFilter filter = new CsrfFilter(cookies.tokens());
        filter.setRequestHandler(new XorCsrfTokenRequestAttributeHandler());
        filter.setAccessDeniedHandler((request, response, _) -> answers.refuseForm(request, response));
        return filter;
    }

    private ExceptionTranslationFilter refusals() {
        ExceptionTranslationFilter filter = new ExceptionTranslationFilter(
                (request, response, _) -> answers.signInFirst(request, response), new NullRequestCache());
        filter.setAccessDeniedHandler((request, response, _) -> answers.refuse(request, response));
        return filter;
    }
}
