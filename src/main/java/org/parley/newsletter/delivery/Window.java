package org.parley.newsletter.delivery;

import java.util.List;

/**
 * Recipients of one mailing that a sender took in one go.
 *
 * @param list the list that it goes to
 */
record Window(MailingId mailing, String list, List<Leased> recipients) {}
