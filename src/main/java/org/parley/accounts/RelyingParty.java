package org.parley.accounts;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.page.Addresses;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The site as passkeys know it: by the name of its host.
 *
 * <p>A passkey cannot belong to a number, so a journal that is served at one on this machine is known as {@code localhost}.
 */
@Component
class RelyingParty {

    private static final Pattern NUMBER = Pattern.compile("[0-9.]+|\\[.*");
    private static final String LOCALHOST = "localhost";

    private final URI site;
    private final Environment settings;

    RelyingParty(Addresses addresses, Environment settings) {
        this.site = URI.create(addresses.full("/"));
        this.settings = settings;
    }

    /** The name of the host. */
    String id() {
        return NUMBER.matcher(site.getHost()).matches() ? LOCALHOST : site.getHost();
    }

    /** Where pages that ask for a passkey may come from. */
    Set<String> origins() {
        if (!id().equals(LOCALHOST)) {
            return Set.of(site.getScheme() + "://" + site.getHost() + (site.getPort() < 0 ? "" : ":" + site.getPort()));
        }
        String port = settings.getProperty("local.server.port", Integer.toString(site.getPort()));
        return new LinkedHashSet<>(List.of(
                "http://" + LOCALHOST + ":" + port, site.getScheme() + "://" + LOCALHOST + ":" + site.getPort()));
    }
}
