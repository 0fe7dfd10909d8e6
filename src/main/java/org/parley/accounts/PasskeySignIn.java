package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.page.JournalSettings;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs in by passkey. The device makes sure who holds it (by a finger, a face, a number), so no code is asked for after it.
 *
 * @see <a href="https://www.w3.org/TR/webauthn-3/">Web Authentication</a>
 */
@Component
class PasskeySignIn {

    private final PasskeyUsers users;
    private final Passkeys passkeys;
    private final Accounts accounts;
    private final RelyingParty party;
    private final JournalSettings journal;
    private final Languages languages;
    private final SignIn signIn;
    private final SignIns signIns;
    private final Origin origin;
    private final Clock clock;

    PasskeySignIn(
            PasskeyUsers users,
            Passkeys passkeys,
            Accounts accounts,
            RelyingParty party,
            JournalSettings journal,
            Languages languages,
            SignIn signIn,
            SignIns signIns,
            Origin origin,
            Clock clock) {
        this.users = users;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.party = party;
        this.journal = journal;
        this.languages = languages;
        this.signIn = signIn;
        this.signIns = signIns;
        this.origin = origin;
        this.clock = clock;
    }

    WebAuthnRelyingPartyOperations operations() {
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                users,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(party.id())
                        .name(journal.read().title().in(Language.ENGLISH))
                        .build(),
                party.origins());
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    WebAuthnAuthenticationFilter filter(WebAuthnRelyingPartyOperations operations) {
        WebAuthnAuthenticationFilter filter = new WebAuthnAuthenticationFilter();
        filter.setAuthenticationManager(request -> authenticate(operations, request));
        filter.setSecurityContextRepository(new SessionAccounts(accounts));
        filter.setAuthenticationSuccessHandler(this::admit);
        filter.setAuthenticationFailureHandler((request, response, _) -> {
            signIns.note(null, "", Way.PASSKEY, SignIns.Outcome.REFUSED, origin.of(request));
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        });
        return filter;
    }

    private Authentication authenticate(WebAuthnRelyingPartyOperations operations, Authentication request) {
        PublicKeyCredentialUserEntity user;
        try {
            user = operations.authenticate(((WebAuthnAuthenticationRequestToken) request).getWebAuthnRequest());
        } catch (RuntimeException refused) {
            throw new BadCredentialsException("the passkey was refused", refused);
        }
        return accounts.find(PasskeyUsers.account(user.getId()))
                .filter(account -> !account.disabled())
                .map(account -> new SignedIn(account, clock.instant()))
                .orElseThrow(() -> new BadCredentialsException("the passkey of nobody who may sign in"));
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException {
        Language language = languages.find(request.getParameter("language")).orElse(Language.ENGLISH);
        String to = signIn.admit(
                request,
                response,
                ((SignedIn) signedIn).account(),
                Way.PASSKEY,
                request.getParameter(SignIn.TO),
                language);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(Map.of("to", to)));
    }
}
