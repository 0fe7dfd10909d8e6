package org.parley.accounts;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Signs in through a provider of OpenID Connect: whoever it says has verified the e-mail address of an account has that account.
 *
 * <p>No account is made by this way, and what the provider gives for calling it later is thrown away.
 */
@Component
class ProviderSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final OpenIdProviders providers;
    private final Accounts accounts;
    private final SignIn signIn;
    private final SignIns signIns;
    private final Origin origin;
    private final GateAnswers answers;

    ProviderSignIn(
            OpenIdProviders providers,
            Accounts accounts,
            SignIn signIn,
            SignIns signIns,
            Origin origin,
            GateAnswers answers) {
        this.providers = providers;
        this.accounts = accounts;
        this.signIn = signIn;
        this.signIns = signIns;
        this.origin = origin;
        this.answers = answers;
    }

    /** The guards for this way; none where no provider is set. */
    List<Filter> filters() {
        if (providers.offers().isEmpty()) {
            return List.of();
        }
        AuthenticationFailureHandler failed = (request, response, failure) -> {
            LOG.warn("A sign-in through a provider failed: {}", failure.toString());
            answers.leadToSignIn(request, response, "provider");
        };
        OAuth2AuthorizationRequestRedirectFilter going = new OAuth2AuthorizationRequestRedirectFilter(providers);
        going.setAuthenticationFailureHandler(failed);
        going.setRequestCache(new org.springframework.security.web.savedrequest.NullRequestCache());
        OAuth2LoginAuthenticationFilter coming = new OAuth2LoginAuthenticationFilter(
                providers, new Nowhere(), OAuth2LoginAuthenticationFilter.DEFAULT_FILTER_PROCESSES_URI);
        coming.setAuthenticationManager(new ProviderManager(new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService())));
        coming.setSecurityContextRepository(new SessionAccounts(accounts));
        coming.setAuthenticationSuccessHandler(this::admit);
        coming.setAuthenticationFailureHandler(failed);
        return List.of(going, coming);
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Optional<EmailAddress> email = authentication.getPrincipal() instanceof OidcUser user
                        && Boolean.TRUE.equals(user.getEmailVerified())
                        && user.getEmail() != null
                ? EmailAddress.read(user.getEmail())
                : Optional.empty();
        Optional<Account> account = email.flatMap(accounts::find).filter(found -> !found.disabled());
        if (account.isEmpty()) {
            String known = email.map(EmailAddress::value).orElse("");
            signIns.note(null, known, Way.PROVIDER, SignIns.Outcome.REFUSED, origin.of(request));
            answers.leadToSignIn(request, response, "no-account");
            return;
        }
        GateAnswers.redirect(
                response,
                signIn.admit(
                        request,
                        response,
                        account.get(),
                        Way.PROVIDER,
                        null,
                        account.get().language()));
    }

    /** Keeps nothing of what a provider gives. */
    private static final class Nowhere implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // The interface has it so.
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String provider, @Nullable Authentication authentication, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                @Nullable Authentication authentication,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String provider,
                @Nullable Authentication authentication,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
