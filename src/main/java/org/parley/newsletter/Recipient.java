package org.parley.newsletter;

import org.parley.language.Language;

/**
 * A subscriber, as far as whoever writes to them must know them.
 *
 * @param id their key
 * @param address their e-mail address, in the form that the network uses
 * @param language the language that they are written to in
 */
public record Recipient(SubscriberId id, String address, Language language) {}
