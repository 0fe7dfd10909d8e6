package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import org.parley.settings.Settings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from: the network address of the browser.
 *
 * <p>What a proxy says of it is believed only where {@code parley.behind-proxy} says that there is one; then the last address
 * of the header counts, which is the one that the proxy itself wrote.
 */
@Component
public class Origin {

    private static final int LONGEST = 45;

    private final boolean behindProxy;

    Origin(Environment settings) {
        this.behindProxy = Settings.wanted(settings, "parley.behind-proxy", false);
    }

    /** The network address. */
    public String of(HttpServletRequest request) {
        String forwarded = behindProxy ? request.getHeader("X-Forwarded-For") : null;
        String address = forwarded == null || forwarded.isBlank()
                ? request.getRemoteAddr()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return address.length() > LONGEST ? address.substring(0, LONGEST) : address;
    }

    /** By what attempts are counted: an address, or of the newer kind the net of a customer, since that is one customer's. */
    String countedOf(HttpServletRequest request) {
        String address = of(request);
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split("::", 2)[0].split(":", -1);
        StringBuilder net = new StringBuilder();
        for (int group = 0; group < 4; group++) {
            net.append(group < groups.length ? groups[group] : "0").append(':');
        }
        return net.toString();
    }
}
