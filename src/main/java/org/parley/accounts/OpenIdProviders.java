package org.parley.accounts;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parley.page.Addresses;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The providers of OpenID Connect that {@code spring.security.oauth2.client} names.
 *
 * <p>The settings are read when the program runs, since it is prepared for its start when it is built; and a provider is first
 * asked for its addresses when somebody signs in through it, so that one that does not answer keeps nothing else from working.
 */
@Component
public class OpenIdProviders implements ClientRegistrationRepository {

    private static final String RETURN = "/login/oauth2/code/";

    private final OAuth2ClientProperties settings;
    private final Addresses addresses;
    private final Map<String, ClientRegistration> asked = new ConcurrentHashMap<>();

    OpenIdProviders(Environment environment, Addresses addresses) {
        this.settings = Binder.get(environment)
                .bind("spring.security.oauth2.client", OAuth2ClientProperties.class)
                .orElseGet(OAuth2ClientProperties::new);
        this.addresses = addresses;
    }

    /**
     * A provider as the sign-in page offers it.
     *
     * @param id the word in its address
     * @param name what people call it
     */
    public record Offer(String id, String name) {}

    /** The providers, by name. */
    List<Offer> offers() {
        return settings.getRegistration().entrySet().stream()
                .map(entry -> new Offer(
                        entry.getKey(),
                        entry.getValue().getClientName() == null
                                ? entry.getKey()
                                : entry.getValue().getClientName()))
                .sorted(java.util.Comparator.comparing(Offer::name))
                .toList();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        OAuth2ClientProperties.Registration registration =
                settings.getRegistration().get(id);
        return registration == null ? null : asked.computeIfAbsent(id, _ -> ask(id, registration));
    }

    private ClientRegistration ask(String id, OAuth2ClientProperties.Registration registration) {
        OAuth2ClientProperties one = new OAuth2ClientProperties();
        one.getRegistration().put(id, registration);
        one.getProvider().putAll(settings.getProvider());
        return ClientRegistration.withClientRegistration(
                        java.util.Objects.requireNonNull(new OAuth2ClientPropertiesMapper(one)
                                .asClientRegistrations()
                                .get(id)))
                .redirectUri(addresses.full(RETURN + id))
                .build();
    }
}
