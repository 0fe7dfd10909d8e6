/** The delivery of mailings: who has been sent what, the talk with the relay, and the reports that come back. */
@NullMarked
@NamedInterface("delivery")
package org.parley.newsletter.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
